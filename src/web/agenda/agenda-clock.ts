import type { LocalTime } from '#domain/activities/local-time.ts'

/** The grid's own writing of the wall clock. */
export const gridTime = (at: LocalTime) => `${at.replace('T', ' ')}:00`
export const wallTime = (at: string): LocalTime => at.slice(0, 16).replace(' ', 'T')
