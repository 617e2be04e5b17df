const longest = 1600
const quality = 0.86

/**
 * A picture as a JPEG of moderate size, turned the right way up. What the camera wrote into the file
 * is not in it: it is drawn anew. Throws where it is no picture that this browser reads.
 */
export async function shrunkPhoto(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('this browser draws no pictures')
  // What is transparent in a PNG would be black in a JPEG.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('no picture came of it')) : resolve(blob)),
      'image/jpeg',
      quality,
    )
  })
}
