import type { Db } from '#api/db/database.ts'
import type { DemoBank } from './bank.ts'
import type { DemoCalendar } from './calendar.ts'
import type { DemoModel } from './demo-catalogue.ts'
import { writeRows } from './write-rows.ts'

/** The history of the items, who waits, what is to be seen to and who was called. */
export async function writeCare(
  db: Db,
  bank: DemoBank,
  calendar: DemoCalendar,
  models: ReadonlyMap<DemoModel, string>,
): Promise<void> {
  const at = (moment: number | null) => (moment === null ? null : calendar.instant(moment))
  const on = (day: number | null) => (day === null ? null : calendar.day(day))
  await writeRows(
    db,
    'item_events',
    eventColumns,
    bank.events.map((event) => ({
      item_id: event.life.id,
      at: at(event.at),
      staff_id: event.space.staff,
      space_id: event.space.id,
      kind: event.kind,
      from_state: event.from,
      to_state: event.to,
      claim_id: event.claim?.id ?? null,
      act_id: event.act,
      facts: event.facts,
    })),
  )
  await writeRows(
    db,
    'waiting',
    waitingColumns,
    bank.waiting.map((wait) => ({
      id: wait.id,
      model_id: models.get(wait.model) ?? null,
      space_id: wait.space.id,
      borrower_id: wait.borrower,
      needed_on: on(wait.needed),
      state: wait.state,
      claim_id: wait.claim?.id ?? null,
      created_at: at(wait.created),
      created_by: wait.space.staff,
      ended_at: at(wait.ended),
    })),
  )
  const tasks = bank.lives.flatMap((life) => life.tasks)
  await writeRows(
    db,
    'item_tasks',
    taskColumns,
    tasks.map((task) => ({
      id: task.id,
      item_id: task.life.id,
      kind: task.kind,
      space_id: task.space.id,
      claim_id: task.claim?.id ?? null,
      facts: task.facts,
      created_at: at(task.created),
      created_by: task.space.staff,
      done_at: at(task.done),
      done_by: task.done === null ? null : task.space.staff,
    })),
  )
  await writeRows(
    db,
    'loan_calls',
    callColumns,
    bank.calls.map(({ claim, at: called, outcome, promised }) => ({
      claim_id: claim.id,
      at: at(called),
      staff_id: claim.space.staff,
      outcome,
      promised_on: on(promised),
    })),
  )
}

const eventColumns = {
  item_id: 'uuid',
  at: 'timestamptz',
  staff_id: 'uuid',
  space_id: 'uuid',
  kind: 'text',
  from_state: 'text',
  to_state: 'text',
  claim_id: 'uuid',
  act_id: 'uuid',
  facts: 'jsonb',
}

const waitingColumns = {
  id: 'uuid',
  model_id: 'uuid',
  space_id: 'uuid',
  borrower_id: 'uuid',
  needed_on: 'date',
  state: 'text',
  claim_id: 'uuid',
  created_at: 'timestamptz',
  created_by: 'uuid',
  ended_at: 'timestamptz',
}

const taskColumns = {
  id: 'uuid',
  item_id: 'uuid',
  kind: 'text',
  space_id: 'uuid',
  claim_id: 'uuid',
  facts: 'jsonb',
  created_at: 'timestamptz',
  created_by: 'uuid',
  done_at: 'timestamptz',
  done_by: 'uuid',
}

const callColumns = {
  claim_id: 'uuid',
  at: 'timestamptz',
  staff_id: 'uuid',
  outcome: 'text',
  promised_on: 'date',
}
