import { sql, type RawBuilder } from 'kysely'
import type { ImportPlan, ImportStep, ItemBefore } from '#domain/equipment/import-plan.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Act } from './act.ts'

/** What an import can change of an item, as it is kept beside the batch. */
export const itemColumns = sql`model uuid, home uuid, place text, condition text, acquisition text,
  "acquiredOn" date, "nextInspectionOn" date, serial text, notes text`

export const setColumns = sql`model_id = w.model, home_space_id = w.home, place = w.place,
  condition = w.condition, acquisition = w.acquisition, acquired_on = w."acquiredOn",
  next_inspection_on = w."nextInspectionOn", serial = w.serial, notes = w.notes,
  version = items.version + 1`

type Written = Pick<
  ItemBefore,
  | 'model'
  | 'home'
  | 'place'
  | 'condition'
  | 'acquisition'
  | 'acquiredOn'
  | 'nextInspectionOn'
  | 'serial'
  | 'notes'
>

type At = { space: string; inService: boolean }

/** Writes what was planned, as one batch that can be taken back. Returns its number. */
export async function writeImport(act: Act, at: At, plan: ImportPlan): Promise<string> {
  const added = plan.steps.filter(({ before }) => before === null)
  const there = plan.steps.filter(({ before }) => before !== null)
  const revived = there.filter(({ revives }) => revives).length
  const { rows } = await sql<{ id: string }>`
    insert into item_imports (at, staff_id, space_id, added, changed)
    values (${act.now}, ${act.staffId}::uuid, ${at.space}::uuid, ${added.length + revived}::integer,
      ${there.length - revived}::integer)
    returning id`.execute(act.db)
  const batch = rows[0]?.id ?? ''
  const modelOf = await modelsFor(act, plan.steps)
  await addAll(
    act,
    { ...at, batch },
    added.map((step) => valuesOf(step, at.space, modelOf)),
  )
  await changeAll(
    act,
    { ...at, batch },
    there.map((step) => changeOf(step, valuesOf(step, at.space, modelOf))),
  )
  return batch
}

/** The model of each step, those of the file added first. */
async function modelsFor(act: Act, steps: readonly ImportStep[]) {
  const wanted = new Map(
    steps.flatMap(({ model }) =>
      model?.kind === 'new'
        ? [[model.key, { type: model.type.id, maker: model.maker, name: model.name }] as const]
        : [],
    ),
  )
  const made = new Map<string, string>()
  for (const [key, { type, maker, name }] of wanted) {
    const { id } = await act.db
      .insertInto('models')
      .values({ type_id: type, maker, name })
      .returning('id')
      .executeTakeFirstOrThrow()
    made.set(key, id)
  }
  return ({ model, before }: ImportStep): string => {
    if (model === null) return before?.model ?? ''
    return model.kind === 'known' ? model.model.id : (made.get(model.key) ?? '')
  }
}

function valuesOf(step: ImportStep, space: string, modelOf: (step: ImportStep) => string) {
  const { before, values, home } = step
  return {
    tag: step.tag,
    model: modelOf(step),
    home: home ?? before?.home ?? space,
    place: values.place ?? before?.place ?? '',
    condition: values.condition ?? before?.condition ?? ('good' as const),
    acquisition: values.acquisition ?? before?.acquisition ?? ('purchase' as const),
    acquiredOn: values.acquiredOn ?? before?.acquiredOn ?? null,
    nextInspectionOn: values.nextInspectionOn ?? before?.nextInspectionOn ?? null,
    serial: values.serial ?? before?.serial ?? '',
    notes: values.notes ?? before?.notes ?? '',
  }
}

/** With what it was and what it became, field by field: what is still so can be put back. */
function changeOf({ before, revives, changed }: ImportStep, values: Written) {
  const was =
    before === null || revives
      ? null
      : {
          before: Object.fromEntries(
            Object.entries(before).filter(([name]) => isIn(changed, name)),
          ),
          after: Object.fromEntries(Object.entries(values).filter(([name]) => isIn(changed, name))),
        }
  return { ...values, id: before?.id ?? '', revives, was, changed }
}

const isIn = (names: readonly string[], name: string) => names.includes(name)

/** At once, unless something forbids to lend it; or else when somebody puts it into service. */
function stateOfNew(act: Act, inService: boolean, inspectOn: RawBuilder<unknown>) {
  return inService
    ? sql`case when m.recalled_on is not null then 'quarantined'
        when ${inspectOn} < ${act.today}::date then 'to-inspect' else 'available' end`
    : sql`'intake'::text`
}

type Batch = At & { batch: string }

async function addAll(act: Act, at: Batch, values: readonly { tag: string }[]): Promise<void> {
  const inspectOn = sql`coalesce(w."nextInspectionOn",
    (${act.today}::date + make_interval(months => t.inspection_months))::date)`
  const { numAffectedRows } = await sql`
    with added as (
      insert into items (tag, model_id, home_space_id, space_id, place, state, condition, acquisition,
        acquired_on, next_inspection_on, serial, notes, created_at)
      select w.tag, w.model, w.home, ${at.space}::uuid, w.place, ${stateOfNew(act, at.inService, inspectOn)},
        w.condition, w.acquisition, w."acquiredOn", ${inspectOn}, w.serial, w.notes, ${act.now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as w(tag text, ${itemColumns})
      join models m on m.id = w.model join product_types t on t.id = m.type_id
      on conflict (tag) do nothing
      returning id, tag, state),
    noted as (
      insert into item_import_rows (import_id, item_id, was) select ${at.batch}::uuid, id, null from added)
    insert into item_events (item_id, at, staff_id, space_id, kind, from_state, to_state, act_id, facts)
    select id, ${act.now}, ${act.staffId}::uuid, ${act.spaceId}::uuid, 'imported', null, state,
      ${act.id}::uuid, jsonb_build_object('import', ${at.batch}::text)
    from added order by tag`.execute(act.db)
  const tags = values.map(({ tag }) => tag)
  // A tag that somebody used, or gave up, while this was written: then it comes to something else.
  const given = await sql`select from former_tags where tag = any(${tags}::text[]) limit 1`.execute(
    act.db,
  )
  if (Number(numAffectedRows ?? 0) < values.length || given.rows.length > 0)
    throw new Refusal('equipment/import-changed')
}

async function changeAll(act: Act, at: Batch, values: readonly object[]): Promise<void> {
  const revived = stateOfNew(act, at.inService, sql`w."nextInspectionOn"`)
  await sql`
    with w as (
      select w.*, i.state as from_state, case when w.revives then ${revived} else i.state end as to_state
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
        as w(id uuid, revives boolean, was jsonb, changed jsonb, ${itemColumns})
      join items i on i.id = w.id join models m on m.id = w.model),
    now as (
      update items set ${setColumns}, state = w.to_state,
        space_id = case when w.revives then ${at.space}::uuid else items.space_id end,
        retired_on = case when w.revives then null else items.retired_on end,
        retired_because = case when w.revives then null else items.retired_because end
      from w where items.id = w.id returning items.id),
    noted as (
      insert into item_import_rows (import_id, item_id, was)
      select ${at.batch}::uuid, w.id, w.was from w)
    insert into item_events (item_id, at, staff_id, space_id, kind, from_state, to_state, act_id, facts)
    select w.id, ${act.now}, ${act.staffId}::uuid, ${act.spaceId}::uuid, 'imported', w.from_state, w.to_state,
      ${act.id}::uuid, jsonb_build_object('import', ${at.batch}::text, 'changed', w.changed)
    from w join now on now.id = w.id order by w.id`.execute(act.db)
}
