import { Refusal } from './refusal.ts'

/** 8 MiB: a telephone's photo fits, a film does not. */
export const attachmentBytesMax = 8 * 1024 * 1024

/** The types that may be kept, each known by its first bytes and never by what the sender calls it. */
const signatures: readonly { mediaType: string; at: number; bytes: readonly number[] }[] = [
  { mediaType: 'image/png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mediaType: 'image/jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { mediaType: 'image/webp', at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
  { mediaType: 'application/pdf', at: 0, bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
]

export function mediaTypeOf(bytes: Uint8Array): string {
  if (bytes.length > attachmentBytesMax)
    throw new Refusal('attachments/too-large', { limitBytes: attachmentBytesMax })
  const known = signatures.find((signature) =>
    signature.bytes.every((byte, i) => bytes[signature.at + i] === byte),
  )
  if (known === undefined) throw new Refusal('attachments/type-refused')
  return known.mediaType
}
