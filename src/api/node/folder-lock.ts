import { writeFileSync } from 'node:fs'
import { access, constants, mkdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { WrongEnvironment } from './environment.ts'

/** Another process has this data folder; the message says which. */
export class FolderTaken extends Error {}

const fileName = 'in-use-by.pid'
const attempts = 20
const restMs = 25
/** Removing takes milliseconds: what guards it for seconds was left by a process that died. */
const guardMs = 10_000

/**
 * Takes a data folder for this process. The embedded database does not notice a second opener and
 * is damaged by one, so the refusal has to happen here.
 */
export async function takeFolder(folder: string): Promise<() => Promise<void>> {
  await makeFolder(folder)
  const path = join(folder, fileName)
  const mine = `${process.pid} ${await birthOf(process.pid)}`
  for (let attempt = 1; attempt <= attempts; attempt++) {
    if (isCreated(path, mine)) return () => rm(path, { force: true })
    const holder = await readFile(path, 'utf8').catch(() => null)
    if (holder === null) continue
    if (await isRunning(holder)) throw taken(folder, holder)
    // Empty: whoever has just created it is about to sign. Later: it died before it could.
    if (holder === '' && attempt < attempts / 2) await wait(restMs)
    else await removeDead(path, holder)
  }
  throw new FolderTaken(`The data folder ${folder} could not be taken; look at ${path}.`)
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
  } catch {
    throw new WrongEnvironment(
      `TAULELL_DATA is ${folder}, which is no folder that this process may write to.`,
    )
  }
}

const taken = (folder: string, holder: string) =>
  new FolderTaken(
    `The data folder ${folder} is in use by process ${holder.split(' ', 1)[0]}. Stop that one first, or set ` +
      'TAULELL_DATA to another folder.',
  )

/** Created and signed in one go, so that nobody finds it unsigned for longer than a moment. */
function isCreated(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** Removes a dead holder's file. Of several who find it one may look again and remove it, not two. */
async function removeDead(path: string, dead: string): Promise<void> {
  const guard = `${path}.removing`
  if (isCreated(guard, '')) {
    try {
      if ((await readFile(path, 'utf8').catch(() => null)) === dead) await rm(path)
    } finally {
      await rm(guard, { force: true })
    }
    return
  }
  const since = await stat(guard).catch(() => null)
  const isLeft = since !== null && Date.now() - since.mtimeMs > guardMs
  if (isLeft) await rm(guard, { force: true })
  else await wait(restMs)
}

/** Process ids come round again, after a crash or a restart of the machine: the holder's birth tells. */
async function isRunning(holder: string): Promise<boolean> {
  const [id = '', birth = ''] = holder.split(' ')
  const pid = Number(id)
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return false
  const now = await birthOf(pid)
  if (now === gone) return false
  return birth === '' || now === '' ? pid !== process.pid : birth === now
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Killed, but its parent has not taken note yet: it has an id and holds nothing any more. */
const gone = 'gone'

/** When a process began, where the system tells (proc(5), `starttime`, in one boot); else nothing. */
async function birthOf(pid: number): Promise<string> {
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')
  const about = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const fields = about.slice(about.lastIndexOf(')') + 2).split(' ')
  if (fields[0] === 'Z' && Number(fields[17]) <= 1) return gone
  const ticks = fields[19]
  return ticks === undefined ? '' : `${boot.trim()}/${ticks}`
}
