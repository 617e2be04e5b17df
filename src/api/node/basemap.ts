import { open } from 'node:fs/promises'
import type { Basemap } from '../host.ts'
import { basemapWanted, type Environment, WrongEnvironment } from './environment.ts'

/** A PMTiles file as it stood when the desk started; its name on the web is another when it changes. */
export type TileFile = { path: string; name: string; size: number; changedAt: Date }

type Opened = { tiles: TileFile | null; basemap: Basemap | null }

const headerBytes = 127
/** Where in the header version 3 of the format says which kind of tiles it holds. */
const kindAt = 99
const vectorTiles = 1

/** Looks at what TAULELL_BASEMAP names, before anybody is let in. */
export async function openBasemap(given: Environment['basemap']): Promise<Opened> {
  if (given === null) return { tiles: null, basemap: null }
  if ('style' in given) return { tiles: null, basemap: { kind: 'style', url: given.style.href } }
  const tiles = await tileFile(given.file)
  return { tiles, basemap: { kind: 'pmtiles', url: `basemap/${tiles.name}` } }
}

/** From where pages may read a style, since it is not from the desk. */
export function originOfStyle(given: Environment['basemap']): string | null {
  return given !== null && 'style' in given ? given.style.origin : null
}

async function tileFile(path: string): Promise<TileFile> {
  const file = await open(path).catch(() => null)
  if (file === null) throw wrong(path, 'cannot be read')
  try {
    const about = await file.stat()
    const header = Buffer.alloc(headerBytes)
    const { bytesRead } = await file.read(header, 0, headerBytes, 0).catch(() => ({ bytesRead: 0 }))
    const isTiles = header.toString('latin1', 0, 7) === 'PMTiles' && header[7] === 3
    if (bytesRead < headerBytes || !isTiles) throw wrong(path, 'is not')
    if (header[kindAt] !== vectorTiles) throw wrong(path, 'holds pictures and not vector tiles')
    const { size, mtime } = about
    const name = `${size.toString(36)}-${mtime.getTime().toString(36)}.pmtiles`
    return { path, name, size, changedAt: mtime }
  } finally {
    await file.close()
  }
}

function wrong(path: string, why: string): WrongEnvironment {
  return new WrongEnvironment(`TAULELL_BASEMAP must be ${basemapWanted}; "${path}" ${why}.`)
}
