import { mediaTypeOf } from '#domain/attachment.ts'
import { signatureBytesMax } from '#domain/equipment/paper.ts'
import { Refusal } from '#domain/refusal.ts'

const [widthMax, heightMax] = [2400, 1200]
/** Bytes a pixel for each colour type that a canvas may write: grey, RGB, grey and RGB with alpha. */
const bytesPerPixel: Record<number, number> = { 0: 1, 2: 3, 4: 2, 6: 4 }
const wanted = ['IHDR', 'IDAT', 'IEND']

/**
 * A drawn signature as the picture alone, without whatever else its file carried. Looked at to the
 * last pixel: a picture that is cut off would stop the paper it is put on.
 */
export async function cleanPng(base64: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  if (bytes.length > signatureBytesMax)
    throw new Refusal('attachments/too-large', { limitBytes: signatureBytesMax })
  if (mediaTypeOf(bytes) !== 'image/png') throw new Refusal('attachments/type-refused')
  const chunks = chunksOf(bytes).filter(({ kind }) => wanted.includes(kind))
  const [header] = chunks
  if (header?.kind !== 'IHDR' || chunks.at(-1)?.kind !== 'IEND')
    throw new Refusal('attachments/type-refused')
  const data = chunks.filter(({ kind }) => kind === 'IDAT').map(({ body }) => body)
  if ((await inflatedLength(data, sizeOf(header.body) + 1)) !== sizeOf(header.body))
    throw new Refusal('attachments/type-refused')
  return joined([bytes.subarray(0, 8), ...chunks.map(({ whole }) => whole)])
}

type Chunk = { kind: string; body: Uint8Array<ArrayBuffer>; whole: Uint8Array<ArrayBuffer> }

function chunksOf(bytes: Uint8Array<ArrayBuffer>): Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) break
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    chunks.push({ kind, body: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) })
    if (kind === 'IEND') break
    at = end
  }
  return chunks
}

/** How long the picture is, unpacked: a byte before each row says how it was packed. */
function sizeOf(header: Uint8Array<ArrayBuffer>): number {
  if (header.length !== 13) throw new Refusal('attachments/type-refused')
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength)
  const [width, height] = [view.getUint32(0), view.getUint32(4)]
  const bytes = bytesPerPixel[view.getUint8(9)]
  const isPlain = view.getUint8(8) === 8 && view.getUint8(12) === 0
  const isSmall = width > 0 && height > 0 && width <= widthMax && height <= heightMax
  if (bytes === undefined || !isPlain || !isSmall) throw new Refusal('attachments/type-refused')
  return height * (1 + width * bytes)
}

/** The length of what was packed, read no further than a limit. */
async function inflatedLength(parts: Uint8Array<ArrayBuffer>[], limit: number): Promise<number> {
  const reader = new Blob(parts)
    .stream()
    .pipeThrough(new DecompressionStream('deflate'))
    .getReader()
  let length = 0
  try {
    while (length < limit) {
      const { done, value } = await reader.read()
      if (done) break
      length += value.length
    }
  } catch {
    throw new Refusal('attachments/type-refused')
  }
  await reader.cancel().catch(() => {})
  return length
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
