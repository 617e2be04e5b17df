import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'

export type Received = { from: string; to: string[]; raw: string }

/** A real mail server on this machine, that keeps what it is handed; or that turns everything away. */
export async function openMailServer({ refusing = false } = {}) {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, { envelope }, done) => {
      const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
      const to = envelope.rcptTo.map(({ address }) => address)
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => {
        if (refusing) return done(new Error('not today'))
        received.push({ from, to, raw: Buffer.concat(pieces).toString('utf8') })
        return done()
      })
    },
  })
  server.on('error', () => {})
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const address = listening.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    received,
    url: new URL(`smtp://127.0.0.1:${port}`),
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  }
}

/** The text of a letter as it is read, and one of its headers. */
export function letterIn({ raw }: Received) {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const headers = head.replaceAll(/\r\n[ \t]+/g, ' ')
  const header = (name: string) =>
    decoded(new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1] ?? '')
  const body = rest.join('\r\n\r\n')
  const encoding = header('content-transfer-encoding').toLowerCase()
  const bytes =
    encoding === 'base64'
      ? Buffer.from(body, 'base64')
      : encoding === 'quoted-printable'
        ? quoted(body.replaceAll('=\r\n', ''))
        : Buffer.from(body)
  return { header, text: bytes.toString('utf8').replaceAll('\r\n', '\n') }
}

const quoted = (words: string) =>
  Buffer.from(
    words.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    ),
    'latin1',
  )

/** Words of a header that is not ASCII. */
const decoded = (value: string) =>
  value
    .replaceAll(/\?= =\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?([QB])\?(.*?)\?=/gi, (_, kind: string, words: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(words, 'base64').toString('utf8')
        : quoted(words.replaceAll('_', ' ')).toString('utf8'),
    )
