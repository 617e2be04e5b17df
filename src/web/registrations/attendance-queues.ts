import { MutationObserver } from '@tanstack/react-query'
import type { AttendanceMarks } from '#domain/activities/registration.ts'
import { showFailure } from '#web/failure-notice.ts'
import { queryClient } from '#web/query-client.ts'
import { doorKey, keepAttendance, type Door } from './attendance-queries.ts'
import { AttendanceQueue } from './attendance-queue.ts'

const queues = new Map<string, AttendanceQueue>()

/** One for each session and as long as this page is open: whoever leaves the list loses nothing of it. */
export function queueOf(door: Door): AttendanceQueue {
  const found = queues.get(door.occurrence)
  if (found !== undefined) return found
  const made = new AttendanceQueue({
    // Quiet, as it is tried again; that one is signed out is said nevertheless.
    save: async (marks) => {
      const observer = new MutationObserver<void, Error, AttendanceMarks>(queryClient, {
        mutationFn: (wanted) => keepAttendance(door, wanted),
        meta: { quiet: true },
      })
      await observer.mutate(marks)
    },
    refused: (error) => {
      showFailure(error)
      void queryClient.invalidateQueries({ queryKey: doorKey(door) })
    },
  })
  queues.set(door.occurrence, made)
  window.addEventListener('online', made.tryNow)
  window.addEventListener('beforeunload', (event) => {
    if (made.holds()) event.preventDefault()
  })
  return made
}
