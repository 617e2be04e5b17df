import { expect, test } from 'vitest'
import type { AttendanceMarks } from '#domain/activities/registration.ts'
import { Refusal } from '#domain/refusal.ts'
import { Unreachable } from '#web/client.ts'
import { AttendanceQueue, type Press } from '#web/registrations/attendance-queue.ts'

const present: Press = { state: 'present', companions: 0 }
const absent: Press = { state: 'absent', companions: 0 }

/** A queue with what it sends, each of which is answered when the test says so. */
function queueUnderTest() {
  const sent: { marks: AttendanceMarks; answer: (error?: Error) => void }[] = []
  const refusals: string[] = []
  const queue = new AttendanceQueue({
    save: (marks) =>
      new Promise((resolve, reject) => {
        sent.push({ marks, answer: (error) => (error === undefined ? resolve() : reject(error)) })
      }),
    refused: ({ code }) => refusals.push(code),
  })
  const press = (id: string, how: Press) => queue.press(new Map([[id, how]]))
  const arrived = async (count: number) => {
    await expect.poll(() => sent.length).toBe(count)
    const last = sent[count - 1]
    if (last === undefined) throw new Error('nothing was sent')
    return last
  }
  return { queue, sent, refusals, press, arrived }
}

test('presses one after the other go together', async () => {
  const { queue, press, arrived } = queueUnderTest()
  press('a', present)
  press('b', absent)
  queue.count(3)
  const { marks, answer } = await arrived(1)
  expect(marks).toEqual({
    marks: [
      { registration: 'a', ...present },
      { registration: 'b', ...absent },
    ],
    walkIns: 3,
    closes: false,
  })
  answer()
  await expect.poll(() => queue.holds()).toBe(false)
})

test('what is pressed otherwise while it is on the way goes after it, and is what stays', async () => {
  const { queue, sent, press, arrived } = queueUnderTest()
  press('a', present)
  const first = await arrived(1)
  press('a', absent)
  queue.tryNow()
  expect(sent).toHaveLength(1)
  first.answer()
  const second = await arrived(2)
  expect(second.marks.marks).toEqual([{ registration: 'a', ...absent }])
  expect(queue.read().presses.get('a')).toEqual(absent)
  second.answer()
  await expect.poll(() => queue.holds()).toBe(false)
})

test('nothing is lost while the desk is away, and it is tried again', async () => {
  const { queue, press, arrived } = queueUnderTest()
  press('a', present)
  const first = await arrived(1)
  first.answer(new Unreachable(null))
  await expect.poll(() => queue.read().fails).toBe(true)
  expect(queue.read().presses.get('a')).toEqual(present)
  queue.tryNow()
  const second = await arrived(2)
  second.answer()
  await expect.poll(() => queue.read()).toMatchObject({ fails: false, closes: false })
  expect(queue.holds()).toBe(false)
})

test('where one of them is refused the others are kept, one by one', async () => {
  const { queue, refusals, press, arrived } = queueUnderTest()
  const gone = new Refusal('registrations/unknown')
  press('a', present)
  press('b', present)
  const together = await arrived(1)
  together.answer(gone)
  const one = await arrived(2)
  one.answer(gone)
  const other = await arrived(3)
  expect(other.marks.marks).toEqual([{ registration: 'b', ...present }])
  other.answer()
  await expect.poll(() => queue.holds()).toBe(false)
  expect(refusals).toEqual(['registrations/unknown'])
})
