import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { FolderTaken, takeFolder } from '#api/node/folder-lock.ts'
import { ownFolder, startProgram } from './program.ts'

const fileIn = (folder: string) => join(folder, 'in-use-by.pid')

test('who has a folder keeps it until it is given back', async () => {
  const folder = join(ownFolder(), 'made', 'on the way')
  const release = await takeFolder(folder)
  await expect(takeFolder(folder)).rejects.toThrow(FolderTaken)
  await release()
  await (
    await takeFolder(folder)
  )()
  expect(readdirSync(folder)).toEqual([])
})

test('of many who ask at one moment one gets it', async () => {
  const folder = ownFolder()
  const asked = await Promise.allSettled(Array.from({ length: 20 }, () => takeFolder(folder)))
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

/** The number of a process that is over. */
async function deadPid(): Promise<number> {
  const program = startProgram('src/api/node/city.ts', ['--help'])
  await program.ended
  return program.pid
}

test('what a dead process left is taken over, by one of those who try', async () => {
  const folder = ownFolder()
  writeFileSync(fileIn(folder), `${await deadPid()} some-boot/1`)
  const asked = await Promise.allSettled(Array.from({ length: 20 }, () => takeFolder(folder)))
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(readFileSync(fileIn(folder), 'utf8')).toMatch(new RegExp(`^${process.pid} `))
  expect(readdirSync(folder)).toHaveLength(1)
})

test.runIf(process.platform === 'linux')(
  'a living process that only bears the number of a dead one does not hold the folder',
  async () => {
    const folder = ownFolder()
    writeFileSync(fileIn(folder), `${process.ppid} the-boot-before/12345`)
    const release = await takeFolder(folder)
    expect(readFileSync(fileIn(folder), 'utf8')).toMatch(new RegExp(`^${process.pid} `))
    await release()
  },
)

test.runIf(process.platform === 'linux')(
  'a killed process whose parent has not taken note does not hold the folder',
  async () => {
    const parent = spawn('bash', ['-c', 'sleep 0.01 & echo $!; exec sleep 20'])
    const said: unknown[] = await once(parent.stdout, 'data')
    const pid = String(said[0]).trim()
    await vi.waitUntil(() => /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8')))
    const folder = ownFolder()
    writeFileSync(fileIn(folder), pid)
    const release = await takeFolder(folder)
    expect(readFileSync(fileIn(folder), 'utf8')).toMatch(new RegExp(`^${process.pid} `))
    await release()
    parent.kill('SIGKILL')
  },
)

test('a living process without a birth to compare holds it', async () => {
  const folder = ownFolder()
  writeFileSync(fileIn(folder), String(process.ppid))
  await expect(takeFolder(folder)).rejects.toThrow(`in use by process ${process.ppid}`)
})

test('a file that nobody signs is no holder', async () => {
  const folder = ownFolder()
  writeFileSync(fileIn(folder), '')
  const release = await takeFolder(folder)
  expect(readFileSync(fileIn(folder), 'utf8')).toMatch(new RegExp(`^${process.pid} `))
  await release()
})
