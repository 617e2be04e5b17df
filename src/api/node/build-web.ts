import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const root = fileURLToPath(new URL('../../../', import.meta.url))
export const webFolder = join(root, 'dist/web')

const compressed = /\.(js|css|svg|mjs|json|wasm)$/

/** Builds the pages where they are missing or older than what they are made of. */
export async function buildWhatIsMissing(say: (line: string) => void): Promise<void> {
  const built = await changedAt(join(webFolder, 'index.html'))
  const sources = ['src', 'index.html', 'vite.config.ts', 'package-lock.json']
  const changed = await Promise.all(sources.map((path) => newest(join(root, path))))
  if (built > Math.max(...changed)) return
  say('Building the pages …')
  const { build } = await import('vite')
  await build({ root, logLevel: 'error' })
  await compressFiles(join(webFolder, 'assets'))
}

/** Lays a .br and a .gz beside each file, so that no request has to wait for it. */
async function compressFiles(folder: string): Promise<void> {
  const names = await readdir(folder)
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
  for (const name of names.filter((file) => compressed.test(file))) {
    const path = join(folder, name)
    const content = await readFile(path)
    await writeFile(`${path}.br`, await promisify(brotliCompress)(content, quality))
    await writeFile(`${path}.gz`, await promisify(gzip)(content))
  }
}

async function changedAt(path: string): Promise<number> {
  const found = await stat(path).catch(() => null)
  return found?.mtimeMs ?? 0
}

async function newest(path: string): Promise<number> {
  const found = await stat(path).catch(() => null)
  if (found === null) return 0
  if (!found.isDirectory()) return found.mtimeMs
  const inside = await readdir(path)
  return Math.max(0, ...(await Promise.all(inside.map((name) => newest(join(path, name))))))
}
