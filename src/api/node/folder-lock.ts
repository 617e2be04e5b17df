import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Another process has this data folder; the message says which. */
export class FolderTaken extends Error {}

const fileName = 'in-use-by.pid'

/**
 * Takes a data folder for this process. The embedded database does not notice a second opener and
 * is damaged by one, so the refusal has to happen here.
 */
export async function takeFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, fileName)
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const file = await open(path, 'wx')
      await file.writeFile(String(process.pid))
      await file.close()
      return () => rm(path, { force: true })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    const holder = Number(await readFile(path, 'utf8').catch(() => ''))
    if (isRunning(holder))
      throw new FolderTaken(
        `The data folder ${folder} is in use by process ${holder}. Stop that one first, or set ` +
          'TAULELL_DATA to another folder.',
      )
    await rm(path, { force: true })
  }
  throw new FolderTaken(`The data folder ${folder} could not be taken; look at ${path}.`)
}

/** Process ids come round again: after a crash our own may stand in the file. */
function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
