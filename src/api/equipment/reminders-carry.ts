import { sql } from 'kysely'
import { z } from 'zod'
import { beginningOf } from '#domain/borrower-keep.ts'
import { dayIn, daysAfter, type Day } from '#domain/day.ts'
import { Names } from '#domain/equipment/item.ts'
import { firstHour, isHourToWrite, isTimely, Reminder } from '#domain/equipment/reminder.ts'
import { reminderLetter } from '#domain/equipment/reminder-words.ts'
import { OpeningHours } from '#domain/opening-hours.ts'
import { addressOfClaim } from '../borrowers/reachable.ts'
import type { Db } from '../db/database.ts'
import type { Mail } from '../host.ts'
import type { Deliver } from '../outbox.ts'
import { readSettings } from '../settings-read.ts'

const Due = z.array(
  z.object({
    ref: z.string(),
    things: z.array(Names),
    space: z.object({
      name: z.string(),
      address: z.string(),
      phone: z.string().nullable(),
      hours: OpeningHours,
    }),
  }),
)

/**
 * Composes a reminder at the moment at which it goes out: what came back meanwhile, was given more
 * days or belongs to nobody any more is not written about. The message keeps one number however
 * often it is tried, so that a receiver can tell a second copy.
 */
export function reminderCarrier(
  db: Db,
  { mail, clock }: { mail: Mail; clock: () => Date },
): Deliver {
  return async ({ id, message }) => {
    const reminder = Reminder.parse(message)
    const now = clock()
    const { settings } = await readSettings(db)
    const today = dayIn(settings.timeZone, now)
    if (!isTimely(reminder, today)) return
    if (!isHourToWrite(settings.timeZone, now)) {
      await waitForMorning(db, { id, reminder, timeZone: settings.timeZone, now })
      return
    }
    const [due] = await stillDue(db, reminder)
    const address = await addressOfClaim(db, reminder.claim)
    if (due === undefined || address === null) return
    const { kind, due: day, claim } = reminder
    const letter = reminderLetter(address.language, { kind, due: day, today, ...due })
    await mail({ id: `${claim}.${kind}.${day}`, to: address.email, ...letter })
  }
}

/** What is out on the loan of the claim and due on the very day. */
async function stillDue(db: Db, { claim, due }: Reminder) {
  const { rows } = await sql`
    select l.ref,
      json_agg(json_build_object('ca', t.name_ca, 'es', t.name_es, 'en', t.name_en)
        order by i.tag) as things,
      json_build_object('name', s.name, 'address', s.address, 'phone', s.phone, 'hours', s.hours)::jsonb
        as space
    from claims w join loans l on l.id = w.loan_id join spaces s on s.id = l.space_id
    join claims c on c.loan_id = l.id and c.kind = 'loan' and c.state = 'active'
      and c.due_on = ${due}::date
    join items i on i.id = c.item_id join models m on m.id = i.model_id
    join product_types t on t.id = m.type_id
    where w.id = ${claim}::uuid group by l.id, s.id`.execute(db)
  return Due.parse(rows)
}

type Late = { id: string; reminder: Reminder; timeZone: string; now: Date }

/** A message that failed in the afternoon may be tried again at night: it is put off until the morning, once. */
async function waitForMorning(db: Db, { id, reminder, timeZone, now }: Late): Promise<void> {
  const message = JSON.stringify(reminder)
  await sql`
    insert into outbox (topic, message, next_attempt_at)
    select 'mail', ${message}::jsonb, ${nextMorning(timeZone, now)}::timestamptz
    where not exists (select from outbox where topic = 'mail' and message = ${message}::jsonb
      and id <> ${id}::uuid and delivered_at is null and abandoned_at is null)`.execute(db)
}

function nextMorning(timeZone: string, now: Date): Date {
  const today = dayIn(timeZone, now)
  const morning = (day: Day) =>
    new Date(beginningOf(day, timeZone).getTime() + firstHour * 3_600_000)
  return morning(today) > now ? morning(today) : morning(daysAfter(today, 1))
}
