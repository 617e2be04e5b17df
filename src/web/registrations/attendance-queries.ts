import { queryOptions } from '@tanstack/react-query'
import type { Attendance, AttendanceAtDoor } from '#domain/activities/attendance.ts'
import type { AttendanceMarks } from '#domain/activities/registration.ts'
import { api, told } from '#web/client.ts'
import { queryClient } from '#web/query-client.ts'

export type Door = { space: string; occurrence: string }

/** Where an activity is held: a registration lies within its space. */
export const activitySpaceQuery = (activity: string) =>
  queryOptions({
    queryKey: ['activities', 'one', activity],
    queryFn: async () => told(api.activities[':activity'].$get({ param: { activity } })),
  })

/** How often one looks for what another tablet noted. */
const everyMs = 20_000

/** What all that is read at a door begins with. */
export const doorKey = ({ space, occurrence }: Door) => ['registrations', 'door', space, occurrence]
const notedKey = (door: Door) => [...doorKey(door), 'noted']

/** The session, and what stands noted of it. */
export const doorQuery = (door: Door) =>
  queryOptions({
    queryKey: notedKey(door),
    queryFn: async () => {
      const route = api.attendance.spaces[':space'].occurrences[':occurrence'].attendance
      return told(route.$get({ param: door }))
    },
    refetchInterval: everyMs,
  })

/** Whoever is registered, with names or initials. */
export const peopleAtDoorQuery = (door: Door) =>
  queryOptions({
    queryKey: [...doorKey(door), 'people'],
    queryFn: async () => {
      const route = api.registrations.spaces[':space'].occurrences[':occurrence'].registrations
      return told(route.$get({ param: door }))
    },
    refetchInterval: everyMs,
  })

/** Keeps what was pressed, and shows what stands now at once. */
export async function keepAttendance(door: Door, marks: AttendanceMarks): Promise<void> {
  const route = api.attendance.spaces[':space'].occurrences[':occurrence'].attendance
  const noted: Attendance = await told(route.$put({ param: door, json: marks }))
  const queryKey = notedKey(door)
  // One that was asked before may come after, and would show what was before.
  await queryClient.cancelQueries({ queryKey })
  queryClient.setQueryData<AttendanceAtDoor>(queryKey, (shown) =>
    shown === undefined ? shown : { ...shown, ...noted },
  )
}
