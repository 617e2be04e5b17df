import { Refusal } from '#domain/refusal.ts'
import type { Actor } from '../actor.ts'
import { asking } from '../allow.ts'
import type { Db } from '../db/database.ts'
import { holdersOf } from './holders.ts'

/** A no of the rules with whoever has the item, as far as the reader may know: initials, or nobody. */
export async function namingHolder<Result>(
  { db, actor }: { db: Db; actor: Actor | null },
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refusal) || typeof error.facts['claim'] !== 'string') throw error
    const { claim, ...facts } = error.facts
    const holders = await holdersOf(db, asking(actor), [claim])
    throw new Refusal(error.code, { ...facts, holder: holders.get(claim)?.initials ?? null })
  }
}
