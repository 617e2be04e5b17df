import { crc32, deflateSync } from 'node:zlib'

function chunk(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

type Drawn = { width?: number; height?: number; rows?: number; besides?: [string, Buffer][] }

/** A signature as a canvas writes it: a stroke across a clear picture, in base 64. */
export function signaturePng(drawn: Drawn = {}): string {
  const { width = 300, height = 100, rows = height, besides = [] } = drawn
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const pixels = Buffer.alloc(rows * (1 + width * 4))
  for (let x = 0; x < width; x++) {
    const y = Math.round(rows / 2 + Math.sin(x / 12) * (rows / 3))
    pixels.writeUInt32BE(0x22282cff, Math.min(rows - 1, y) * (1 + width * 4) + 1 + x * 4)
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...besides.map(([kind, body]) => chunk(kind, body)),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]).toString('base64')
}
