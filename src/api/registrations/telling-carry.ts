import { z } from 'zod'
import { localIn } from '#domain/activities/local-time.ts'
import { tellingLetter } from '#domain/activities/telling-words.ts'
import { Id } from '#domain/identifier.ts'
import { addressOfBorrower } from '../borrowers/reachable.ts'
import type { Db } from '../db/database.ts'
import type { Mail } from '../host.ts'
import type { Deliver } from '../outbox.ts'
import { readSettings } from '../settings-read.ts'
import { tellingFacts } from './telling-facts.ts'

/** All that waits in the outbox: to whom, and of what, is found when it is sent. */
const Message = z.strictObject({ telling: Id })

/**
 * Writes to whoever is registered or has an appointment at the moment at which the letter goes out: who is gone, or has
 * no address, is not written to, and nothing is said of what is over by then. It keeps one number
 * however often it is tried, so that a receiver can tell a second copy.
 */
export function tellingCarrier(
  db: Db,
  { mail, clock }: { mail: Mail; clock: () => Date },
): Deliver {
  return async ({ message }) => {
    const { telling } = Message.parse(message)
    const now = clock()
    const { settings } = await readSettings(db)
    const facts = await tellingFacts(db, telling, localIn(settings.timeZone, now))
    if (facts === null || facts.borrower === null || facts.sessions.length === 0) return
    const address = await addressOfBorrower(db, facts.borrower)
    if (address === null) return
    const letter = tellingLetter(address.language, facts)
    await mail({ id: `telling.${telling}`, to: address.email, ...letter })
    await db
      .updateTable('tellings')
      .set({ told_at: now })
      .where('id', '=', telling)
      .where('told_at', 'is', null)
      .execute()
  }
}
