import { mediaTypeOf } from '#domain/attachment.ts'
import { Refusal } from '#domain/refusal.ts'
import { bareJpeg } from './photo-jpeg.ts'
import { barePng } from './photo-png.ts'
import { bareWebp } from './photo-webp.ts'

export const photosMost = 12

/**
 * A photo without what a camera or a program wrote into it: where, when and with what it was taken,
 * whose it is, a smaller picture of what was cut away. What cannot be followed to its end is refused.
 */
export function barePhoto(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const bare = withoutMetadata(mediaTypeOf(bytes), bytes)
  if (bare === null) throw new Refusal('attachments/type-refused')
  return bare
}

function withoutMetadata(mediaType: string, bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  if (mediaType === 'image/jpeg') return bareJpeg(bytes)
  if (mediaType === 'image/png') return barePng(bytes)
  return mediaType === 'image/webp' ? bareWebp(bytes) : null
}
