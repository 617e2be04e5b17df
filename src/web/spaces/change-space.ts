import type { OpeningHours } from '#domain/opening-hours.ts'
import type { Room, SpaceChange, SpaceService } from '#domain/space.ts'
import type { z } from 'zod'
import { api, told } from '#web/client.ts'
import { queryClient } from '#web/query-client.ts'
import { sessionQuery } from '#web/session.ts'
import { spacesKey } from './queries.ts'

type On<Change> = { id: string; version: number; changed: Change }
type Input<Shape extends z.ZodType> = z.input<Shape>

const ofSpace = api.spaces[':id']
const on = (version: number) => ({ headers: { 'if-match': `"${version}"` } })

export async function changeSpace({ id, version, changed }: On<Input<typeof SpaceChange>>) {
  return known(ofSpace.$patch({ param: { id }, json: changed }, on(version)))
}

export async function setHours({ id, version, changed }: On<OpeningHours>) {
  return known(ofSpace.hours.$put({ param: { id }, json: changed }, on(version)))
}

export async function setRooms({ id, version, changed }: On<Room[]>) {
  return known(ofSpace.rooms.$put({ param: { id }, json: { rooms: changed } }, on(version)))
}

export async function setService({ id, version, changed }: On<Input<typeof SpaceService>>) {
  return known(ofSpace.service.$put({ param: { id }, json: changed }, on(version)))
}

export async function setOpen({ id, version, changed }: On<boolean>) {
  return known(ofSpace.open.$put({ param: { id }, json: { open: changed } }, on(version)))
}

/** Told, and made known to whatever shows spaces: the session names those at which one works. */
async function known<Answer extends Parameters<typeof told>[0]>(asked: Answer) {
  const saved = await told(asked)
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: spacesKey }),
    queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  ])
  return saved
}
