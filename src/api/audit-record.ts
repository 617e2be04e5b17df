import type { Act, DeskEnv } from './desk.ts'

/** Writes what was done, in the transaction of the doing. */
export async function recordAct(
  asked: Pick<DeskEnv['Variables'], 'db' | 'actor' | 'requestId' | 'now'>,
  { act, kind, id, facts }: Act,
): Promise<void> {
  await asked.db
    .insertInto('audit')
    .values({
      at: asked.now,
      staff_id: asked.actor?.staffId ?? null,
      request_id: asked.requestId,
      act,
      subject_kind: kind,
      subject_id: id,
      facts: JSON.stringify(facts ?? {}),
    })
    .execute()
}
