import { sql } from 'kysely'
import { dayIn } from '#domain/day.ts'
import { isHourToWrite, reminderDays } from '#domain/equipment/reminder.ts'
import { canBeWrittenTo } from '../borrowers/reachable.ts'
import type { Db } from '../db/database.ts'
import type { Job } from '../job-runner.ts'
import { readSettings } from '../settings-read.ts'

/** What an hour does not write, the next one does. */
const most = 2000

/**
 * Every hour of the day, whoever can be written to is reminded of what she is to bring back, once
 * for each due day: one letter per loan. That it was, and the message that waits to be carried out,
 * are written in one statement. Who borrowed today knows when it is due.
 */
export function remindersJob(db: Db): Job {
  return {
    name: 'reminders',
    every: '1 hour',
    run: async (now) => {
      const { settings } = await readSettings(db)
      if (!isHourToWrite(settings.timeZone, now)) return { reminders: 0 }
      const today = dayIn(settings.timeZone, now)
      const { 'due-soon': soon, overdue } = reminderDays(today)
      const { rows } = await sql`
        with due as (
          select c.id, c.due_on,
            case when c.due_on < ${today}::date then 'overdue' else 'due-soon' end as kind
          from claims c
          where c.state = 'active' and c.kind = 'loan' and ${canBeWrittenTo}
            and (c.due_on between ${overdue.from}::date and ${overdue.until}::date
              or (c.due_on between ${soon.from}::date and ${soon.until}::date
                and c.from_on < ${today}::date))
            and not exists (select from loan_reminders r where r.claim_id = c.id
              and r.due_on = c.due_on
              and r.kind = case when c.due_on < ${today}::date then 'overdue' else 'due-soon' end)
          order by c.due_on, c.id limit ${most}
        ), noted as (
          insert into loan_reminders (claim_id, kind, due_on, queued_at)
          select id, kind, due_on, ${now}::timestamptz from due
          on conflict do nothing returning claim_id, kind, due_on
        )
        insert into outbox (topic, message, next_attempt_at)
        select 'mail',
          jsonb_build_object('claim', min(n.claim_id::text), 'kind', n.kind, 'due', n.due_on),
          ${now}::timestamptz
        from noted n join claims c on c.id = n.claim_id
        group by c.loan_id, n.kind, n.due_on returning 1`.execute(db)
      return { reminders: rows.length }
    },
  }
}
