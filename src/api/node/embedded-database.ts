import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { openPglite } from '../db/pglite.ts'
import { takeFolder } from './folder-lock.ts'
import { migrationFiles } from './migration-files.ts'

/** Opens the embedded database of a data folder, up to date, as the role that owns nothing. */
export async function openEmbedded(folder: string) {
  const release = await takeFolder(folder)
  try {
    const path = join(folder, 'pglite')
    const opened = await openPglite(await migrationFiles(), {
      dataDir: path,
      // Without -F the database asks for its writes to be flushed; what reaches the disk is the system's.
      startParams: PGlite.defaultStartParams.filter((param) => param !== '-F'),
    })
    return {
      database: opened.database,
      close: async () => {
        await opened.close()
        await release()
      },
    }
  } catch (error) {
    await release()
    throw error
  }
}
