import { findingOf, type CityFile, type Finding } from './city-findings.ts'

const megabyte = 1024 * 1024

/** The largest file of each kind that is read at all; checked before a byte of it is parsed. */
export const fileBytesMax: Record<CityFile, number> = {
  sections: 256 * megabyte,
  population: 64 * megabyte,
  districts: 64 * megabyte,
  neighbourhoods: 64 * megabyte,
  spaces: 16 * megabyte,
  facilities: 64 * megabyte,
  addresses: 256 * megabyte,
}

/** Every host has one of its own (WHATWG Encoding); it is passed in. */
export type Decoder = new (
  label: string,
  options: { fatal: boolean },
) => { decode: (bytes: Uint8Array) => string }

export type Encoding = 'UTF-8' | 'Windows-1252' | 'UTF-16'
export type ReadText = { text: string; encoding: Encoding | null; findings: Finding[] }

/** What files that are no text begin with. */
const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['XLS', [0xd0, 0xcf, 0x11, 0xe0]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['GZIP', [0x1f, 0x8b]],
  ['Shapefile', [0x00, 0x00, 0x27, 0x0a]],
  ['SQLite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
]

/** The text of a file: UTF-8, with a mark or without, or else Windows-1252, as spreadsheets of Europe write it. */
export function readText(file: CityFile, bytes: Uint8Array, decoder: Decoder): ReadText {
  if (bytes.length > fileBytesMax[file]) {
    const read = `${Math.ceil(bytes.length / megabyte)} MB > ${fileBytesMax[file] / megabyte} MB`
    return { text: '', encoding: null, findings: findingOf('too-large', file, [{ read }]) }
  }
  const known = signatures.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))
  if (known !== undefined) return notText(file, known[0])
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return plain(file, new decoder('utf-16le', { fatal: false }).decode(bytes), 'UTF-16')
  try {
    return plain(file, new decoder('utf-8', { fatal: true }).decode(bytes), 'UTF-8')
  } catch {
    const text = new decoder('windows-1252', { fatal: false }).decode(bytes)
    return plain(file, text, 'Windows-1252')
  }
}

function plain(file: CityFile, decoded: string, encoding: Encoding): ReadText {
  const text = decoded.replace(/^\uFEFF/, '')
  if (text.includes('\0')) return notText(file, '\\0')
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) return notText(file, 'HTML / XML')
  if (text.trim() === '')
    return { text: '', encoding, findings: findingOf('no-rows', file, [{ read: '0' }]) }
  return { text, encoding, findings: [] }
}

function notText(file: CityFile, read: string): ReadText {
  return { text: '', encoding: null, findings: findingOf('not-readable', file, [{ read }]) }
}
