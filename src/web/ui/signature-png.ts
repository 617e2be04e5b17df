import SignaturePad from 'signature_pad'

/** No taller or wider than is printed well, in pixels. */
const [most, tallest] = [1200, 480]
const margin = 6

/** What was drawn, cut to its strokes and scaled, as a PNG in base 64 no longer than a number of bytes; null where nothing was. */
export async function signaturePng(pad: SignaturePad, bytesMax: number): Promise<string | null> {
  const strokes = pad.toData()
  const points = strokes.flatMap((stroke) => stroke.points)
  if (points.length === 0) return null
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - margin]
  const width = Math.max(...xs) + margin - left
  const height = Math.max(...ys) + margin - top
  for (let scale = Math.min(3, most / width, tallest / height); scale > 0.1; scale /= 1.5) {
    const png = await drawn(strokes, { left, top, width, height, scale })
    if (png.size <= bytesMax) return base64Of(png)
  }
  return null
}

type Frame = { left: number; top: number; width: number; height: number; scale: number }

async function drawn(
  strokes: ReturnType<SignaturePad['toData']>,
  { left, top, width, height, scale }: Frame,
): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(width * scale)
  canvas.height = Math.ceil(height * scale)
  const again = new SignaturePad(canvas)
  again.off()
  const context = canvas.getContext('2d')
  context?.scale(scale, scale)
  context?.translate(-left, -top)
  again.fromData(strokes, { clear: false })
  return new Promise((resolve, reject) => {
    canvas.toBlob((png) => {
      if (png === null) reject(new Error('the signature could not be drawn'))
      else resolve(png)
    }, 'image/png')
  })
}

async function base64Of(png: Blob): Promise<string> {
  const bytes = new Uint8Array(await png.arrayBuffer())
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
