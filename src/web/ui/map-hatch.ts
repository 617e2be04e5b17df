/** How many image pixels make one of the screen: fine lines stay fine. */
export const hatchRatio = 2

/** Oblique lines, to be told from a colour by whoever sees none. */
export function hatchImage(colour: string, ground: string): ImageData {
  const side = 12
  // Read at once: on the graphics card it would wait for all that is being drawn there.
  const pen = new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true })
  if (pen === null) return new ImageData(side, side)
  pen.fillStyle = ground
  pen.fillRect(0, 0, side, side)
  pen.strokeStyle = colour
  pen.lineWidth = 1.4
  for (const start of [-side, 0, side]) {
    pen.beginPath()
    pen.moveTo(start - 1, side + 1)
    pen.lineTo(start + side + 1, -1)
    pen.stroke()
  }
  return pen.getImageData(0, 0, side, side)
}
