import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'

/**
 * `npm run demo` builds the static demo into dist/demo, to be put under any path of any web server;
 * `npm run demo -- --serve` also serves it on this machine.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  // No server, so no nonce that would be new each time.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' data: blob:",
  "worker-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
].join('; ')

const root = fileURLToPath(new URL('../', import.meta.url))
const folder = `${root}dist/demo`

await build({ root, mode: 'demo', logLevel: 'warn' })
await copyFile(
  fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js')),
  `${folder}/mockServiceWorker.js`,
)
const page = await readFile(`${folder}/index.html`, 'utf8')
await writeFile(
  `${folder}/index.html`,
  page.replace(
    /<base href="\/" ?\/>/,
    `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
  ),
)
process.stdout.write('The demo is in dist/demo: a static site for any web server and any path.\n')

if (process.argv.includes('--serve')) {
  const server = await preview({ root, mode: 'demo', preview: { port: 3001, strictPort: false } })
  server.printUrls()
}
