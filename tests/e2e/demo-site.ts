import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'dist/demo')
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Builds the static demo and serves it as any web server would, under a path of its own. */
export async function serveDemo(under: string): Promise<{ address: string; close: () => void }> {
  const building = spawn(process.execPath, ['mocks/build-demo.ts'], { cwd: root, stdio: 'ignore' })
  await once(building, 'exit')
  if (building.exitCode !== 0) throw new Error('the demo could not be built')
  const server = createServer((request, answer) => {
    void (async () => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname
      const inside = normalize(path.slice(under.length))
      const file = join(folder, inside === '/' || inside === '.' ? 'index.html' : inside)
      const found = path.startsWith(under) && (await stat(file).catch(() => null))?.isFile()
      if (found !== true) {
        answer.writeHead(404).end()
        return
      }
      answer.writeHead(200, {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
      })
      createReadStream(file).pipe(answer)
    })()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  return { address: `http://localhost:${port}${under}`, close: () => server.close() }
}
