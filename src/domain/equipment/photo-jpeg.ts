import { joined, nameAt } from './photo-bytes.ts'

/** Markers of ITU-T T.81, table B.1. */
const [startOfImage, endOfImage, startOfScan, comment] = [0xd8, 0xd9, 0xda, 0xfe] as const
const [firstApp, iccApp, adobeApp, lastApp] = [0xe0, 0xe2, 0xee, 0xef] as const
const icc = 'ICC_PROFILE'
/** Without a smaller picture in it. */
const bareJfif = 16

/** A JPEG with its picture, its colours and nothing else; null where it is none to its end. */
export function bareJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  if (bytes[0] !== 0xff || bytes[1] !== startOfImage) return null
  const kept = [bytes.subarray(0, 2)]
  let at = 2
  let hasPicture = false
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    // Any number of these may stand before a marker.
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === endOfImage) {
      // What follows the picture is no part of it: a film, another picture, a maker's own notes.
      return hasPicture ? joined([...kept, bytes.subarray(at, at + 2)]) : null
    }
    const end = at + 2 + length(bytes, at + 2)
    if (end < at + 4 || end > bytes.length) return null
    const scanned = marker === startOfScan ? endOfScan(bytes, end) : end
    if (stays(marker, bytes, at)) kept.push(bytes.subarray(at, scanned))
    hasPicture ||= marker === startOfScan
    at = scanned
  }
  return null
}

const length = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)

/** In what was scanned, FF stands for itself before 00, and is a restart before D0 to D7. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}

/** Of what applications write, only what the colours need. */
function stays(marker: number, bytes: Uint8Array, at: number): boolean {
  if (marker === comment) return false
  if (marker < firstApp || marker > lastApp) return true
  if (marker === firstApp)
    return nameAt(bytes, at + 4) === 'JFIF' && length(bytes, at + 2) === bareJfif
  if (marker === iccApp)
    return String.fromCharCode(...bytes.subarray(at + 4, at + 4 + icc.length)) === icc
  return marker === adobeApp
}
