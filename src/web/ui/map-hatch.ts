/** How many image pixels make one of the screen: fine lines stay fine. */
export const hatchRatio = 2

/** Oblique lines, to be told from a colour by whoever sees none. */
export function hatchImage(colour: string): ImageData {
  const side = 12
  const pen = new OffscreenCanvas(side, side).getContext('2d')
  if (pen === null) return new ImageData(side, side)
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
