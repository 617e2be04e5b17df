import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { z } from 'zod'

export type Door = {
  /** The same address, by way of the door. */
  url: string
  open: () => Promise<void>
  /** Cuts everyone off who is inside, and lets nobody in. */
  shut: () => Promise<void>
}

const Listening = z.object({ port: z.int() })

/** A way to a server that can be shut and opened, as a cable is pulled and put back. It begins shut. */
export async function doorTo(target: URL): Promise<Door> {
  const sockets = new Set<Socket>()
  const server = createServer((coming) => {
    const going = connect(Number(target.port), target.hostname)
    for (const [socket, other] of [
      [coming, going],
      [going, coming],
    ] as const) {
      sockets.add(socket)
      socket.on('error', () => other.destroy()).on('close', () => other.destroy())
      socket.pipe(other)
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = Listening.parse(server.address())
  const url = new URL(target)
  url.host = `127.0.0.1:${port}`

  async function shut() {
    server.close()
    for (const socket of sockets) socket.destroy()
    sockets.clear()
    await once(server, 'close')
  }
  async function open() {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  }
  await shut()
  return { url: url.href, open, shut }
}
