import { joined, nameAt } from './photo-bytes.ts'

const signatureLength = 8
/** Length, name and checksum. */
const around = 12

/** What a picture needs (ISO/IEC 15948, clause 11): no texts, no times, nothing of a camera or a program. */
const needed = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'cHRM',
  'gAMA',
  'iCCP',
  'sBIT',
  'sRGB',
  'cICP',
  'bKGD',
  'hIST',
  'pHYs',
  'acTL',
  'fcTL',
  'fdAT',
])

/** A PNG with its picture and nothing else; null where it is none to its end. */
export function barePng(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept = [bytes.subarray(0, signatureLength)]
  let at = signatureLength
  while (at + around <= bytes.length) {
    const name = nameAt(bytes, at + 4)
    const end = at + around + view.getUint32(at)
    if (end > bytes.length || (at === signatureLength && name !== 'IHDR')) return null
    if (needed.has(name)) kept.push(bytes.subarray(at, end))
    if (name === 'IEND') return joined(kept)
    at = end
  }
  return null
}
