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
  return known(await told(ofSpace.$patch({ param: { id }, json: changed }, on(version))))
}

export async function setHours({ id, version, changed }: On<OpeningHours>) {
  return known(await told(ofSpace.hours.$put({ param: { id }, json: changed }, on(version))))
}

export async function setRooms({ id, version, changed }: On<Room[]>) {
  return known(
    await told(ofSpace.rooms.$put({ param: { id }, json: { rooms: changed } }, on(version))),
  )
}

export async function setService({ id, version, changed }: On<Input<typeof SpaceService>>) {
  return known(await told(ofSpace.service.$put({ param: { id }, json: changed }, on(version))))
}

export async function setOpen({ id, version, changed }: On<boolean>) {
  return known(
    await told(ofSpace.open.$put({ param: { id }, json: { open: changed } }, on(version))),
  )
}

/** Whatever shows spaces reads them again: the session names those at which one works. */
async function known<Saved>(saved: Saved): Promise<Saved> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: spacesKey }),
    queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  ])
  return saved
}
