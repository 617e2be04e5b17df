import { sql } from 'kysely'
import type { ErasureReceipt } from '#domain/borrower-keep.ts'
import type { HeldBecause } from '#domain/borrower.ts'
import type { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { eraseBorrowers } from './erase.ts'
import { noteOpening, type Asked, type AtCounter } from './opened.ts'

type Open = {
  loans: number
  reservations: number
  because: z.infer<typeof HeldBecause> | null
}

/** Erases somebody who asks for it, at once, unless something is still to be given back. */
export async function eraseOnRequest(
  asked: Asked,
  { space, id }: AtCounter,
): Promise<ErasureReceipt> {
  // Held before it is asked what is open: nothing can be lent to whoever is being erased.
  await sql`select from borrowers where id = ${id}::uuid for update`.execute(asked.db)
  const { rows } = await sql<Open>`
    select
      (select count(*) from claims c where c.borrower_id = b.id and c.kind = 'loan' and c.state = 'active') as loans,
      (select count(*) from claims c where c.borrower_id = b.id and c.kind = 'reservation'
        and c.state in ('planned', 'ready')) as reservations,
      coalesce(b.held_because,
        case when exists (select from loans l where l.borrower_id = b.id
          and l.deposit_cents is not null and l.deposit_returned_at is null) then 'deposit' end,
        (select min(t.kind) from item_tasks t join claims c on c.id = t.claim_id
          where c.borrower_id = b.id and t.kind in ('damage', 'deposit') and t.done_at is null)) as because
    from borrowers b where b.id = ${id}::uuid`.execute(asked.db)
  const [open] = rows
  if (open === undefined) throw new Refusal('borrowers/unknown')
  const { loans, reservations, because } = open
  if (loans + reservations > 0)
    throw new Refusal('borrowers/open-loans', { count: loans, reservations })
  if (because !== null) throw new Refusal('borrowers/held', { because })
  const erased = await eraseBorrowers(asked.db, [id], asked.now)
  await noteOpening(asked, { borrower: id, space, how: 'erase', reason: 'on-request' })
  return {
    erasedAt: asked.now.toISOString(),
    loansKept: erased.loans,
    papersRemoved: erased.papers,
  }
}
