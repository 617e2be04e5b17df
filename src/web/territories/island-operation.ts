import type { IslandChanges, NewIsland, Plan } from '#domain/plan.ts'
import { api, told } from '#web/client.ts'
import { sectionIds } from './save-moves.ts'

/** A change to whole islands, one step of the plan's version. Sections are places, islands ids. */
export type IslandOperation =
  | { kind: 'change'; islands: IslandChanges['islands'] }
  | { kind: 'remove'; island: string }
  | { kind: 'merge'; island: string; into: string }
  | { kind: 'split'; island: string; name: string; sections: readonly number[] }
  /** What was removed, or merged into another, comes back and takes what nobody has touched since. */
  | {
      kind: 'bring-back'
      name: string
      again: NonNullable<NewIsland['again']>
      from: string | null
    }

/** Sends it on top of the version that is on the screen; answers the id of an island it made. */
export async function sendOperation(saved: Plan, asked: IslandOperation): Promise<string | null> {
  const { id } = saved
  const { islands } = api.territories.plans[':id']
  const onVersion = { headers: { 'if-match': `"${saved.version}"` } }
  if (asked.kind === 'change') {
    const json = { islands: asked.islands }
    await told(islands.$patch({ param: { id }, json }, onVersion))
    return null
  }
  if (asked.kind === 'bring-back') {
    const again = { ...asked.again, sections: stillThere(saved, asked) }
    const json = { name: asked.name, again }
    return (await told(islands.$post({ param: { id }, json }, onVersion))).island.id
  }
  const one = islands[':island']
  const param = { id, island: asked.island }
  if (asked.kind === 'split') {
    const ids = sectionIds()
    const sections = asked.sections.flatMap((section) => ids[section] ?? [])
    const json = { name: asked.name, sections }
    return (await told(one.split.$post({ param, json }, onVersion))).island.id
  }
  if (asked.kind === 'merge')
    await told(one.merge.$post({ param, json: { into: asked.into } }, onVersion))
  else await told(one.$delete({ param }, onVersion))
  return null
}

function stillThere(
  { islands, assignment }: Plan,
  { again, from }: Extract<IslandOperation, { kind: 'bring-back' }>,
): string[] {
  const place = new Map(sectionIds().map((id, section) => [id, section]))
  const holder = islands.findIndex(({ id }) => id === from)
  return again.sections.filter((id) => assignment[place.get(id) ?? -1] === holder)
}

/** What takes an operation back, told before it is sent; `made` is the island it has made. */
export function inverseOf(
  { islands, assignment }: Plan,
  asked: IslandOperation,
): (made: string | null) => IslandOperation {
  if (asked.kind === 'change') {
    const changed = new Set(asked.islands.map(({ id }) => id))
    const before = islands.filter(({ id }) => changed.has(id))
    return () => ({
      kind: 'change',
      islands: before.map(({ id, name, number }) => ({ id, name, number })),
    })
  }
  if (asked.kind === 'split')
    return (made) => ({ kind: 'merge', island: made ?? '', into: asked.island })
  if (asked.kind === 'bring-back') {
    const { id } = asked.again
    const { from } = asked
    return () =>
      from === null ? { kind: 'remove', island: id } : { kind: 'merge', island: id, into: from }
  }
  const place = islands.findIndex(({ id }) => id === asked.island)
  const { name = '', number = 1 } = islands[place] ?? {}
  const sections = sectionIds().filter((_, section) => assignment[section] === place)
  return () => ({
    kind: 'bring-back',
    name,
    again: { id: asked.island, number, sections },
    from: asked.kind === 'merge' ? asked.into : null,
  })
}
