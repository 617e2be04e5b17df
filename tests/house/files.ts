import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './planted-house.ts'

/** Every file that a commit of the house can hold, by its path from the root. */
export function filesOfTheHouse(): string[] {
  const ignored = new Set(
    readFileSync(join(root, '.gitignore'), 'utf8').split('\n').filter(Boolean),
  )
  return inside('', new Set([...ignored, '.git']))
}

function inside(folder: string, ignored: Set<string>): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !ignored.has(entry.name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      return entry.isDirectory() ? inside(path, ignored) : [path]
    })
}
