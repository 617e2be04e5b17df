import { joined, nameAt } from './photo-bytes.ts'

const headerLength = 12
/** Name and length. */
const before = 8

const needed = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
/** In the first byte of VP8X: that there is Exif, and that there is XMP. */
const metadataFlags = 0x08 | 0x04

/** A WebP with its picture and nothing else; null where it is none to its end. */
export function bareWebp(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (nameAt(bytes, 0) !== 'RIFF' || bytes.length < headerLength) return null
  const whole = before + view.getUint32(4, true)
  if (whole > bytes.length) return null
  const kept: Uint8Array[] = [bytes.slice(0, headerLength)]
  let at = headerLength
  let hasPicture = false
  while (at + before <= whole) {
    const name = nameAt(bytes, at)
    const size = view.getUint32(at + 4, true)
    const end = at + before + size + (size % 2)
    if (end > whole) return null
    if (needed.has(name)) kept.push(chunk(name, bytes.slice(at, end)))
    hasPicture ||= name === 'VP8 ' || name === 'VP8L' || name === 'ANMF'
    at = end
  }
  if (!hasPicture || at !== whole) return null
  const bare = joined(kept)
  new DataView(bare.buffer).setUint32(4, bare.length - before, true)
  return bare
}

function chunk(name: string, bytes: Uint8Array): Uint8Array {
  const flags = bytes[before]
  if (name === 'VP8X' && flags !== undefined) bytes[before] = flags & ~metadataFlags
  return bytes
}
