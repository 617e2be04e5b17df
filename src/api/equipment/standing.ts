import { sql } from 'kysely'
import { z } from 'zod'
import { ClaimKind, ClaimState } from '#domain/equipment/claim.ts'
import { Condition, ItemState, Names } from '#domain/equipment/item.ts'
import { LendingPolicy } from '#domain/equipment/policy.ts'
import { Day, Id } from '#domain/identifier.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Db } from '../db/database.ts'
import { placeFrom, placeIn, type Place } from './place.ts'

/** A claim that is alive, or as it was before something was done to it. */
export const ClaimStanding = z.object({
  id: Id,
  kind: ClaimKind,
  state: ClaimState,
  from: Day,
  due: Day,
  turnaroundDays: z.int(),
  space: Id,
  spaceName: z.string(),
  fromSpace: Id.nullable(),
  loan: Id.nullable(),
  ref: z.string().nullable(),
  borrower: Id.nullable(),
  pickUpBy: Day.nullable(),
  handedAt: z.iso.datetime({ offset: true }).nullable(),
  renewals: z.int(),
  accessories: z.array(z.string()),
})
export type ClaimStanding = z.infer<typeof ClaimStanding>

/** A claim as an act found it: enough to put it back, and nobody in it. */
export const ClaimBefore = ClaimStanding.omit({ borrower: true, spaceName: true, ref: true })

export const Standing = z.object({
  id: Id,
  tag: z.string(),
  state: ItemState,
  condition: Condition,
  place: z.string(),
  version: z.int(),
  nextInspectionOn: Day.nullable(),
  space: z.object({ id: Id, name: z.string() }),
  home: z.object({ id: Id, name: z.string() }),
  type: z.object({ id: Id, names: Names }),
  policy: LendingPolicy,
  model: z.object({
    id: Id,
    maker: z.string(),
    name: z.string(),
    maxUserKg: z.int().nullable(),
    accessories: z.array(z.string()),
    recall: z.object({ on: Day, reason: z.string() }).nullable(),
  }),
  claims: z.array(ClaimStanding),
})
/** An item with all that the rules of lending ask about it. */
export type Standing = z.infer<typeof Standing>

/** The items of these tags, or former tags, each held until the act is done; in one order for everybody. */
export async function lockItems(db: Db, tags: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string; asked: string }>`
    with asked as (
      select tag as asked, coalesce(
        (select id from items where items.tag = a.tag),
        (select item_id from former_tags f where f.tag = a.tag)) as id
      from unnest(${[...tags]}::text[]) as a(tag))
    select asked.asked, items.id from asked join items on items.id = asked.id
    order by items.id for update of items`.execute(db)
  const unknown = tags.find((tag) => !rows.some(({ asked }) => asked === tag))
  if (unknown !== undefined) throw new Refusal('equipment/unknown-item', { tag: unknown })
  return rows.map(({ id }) => id)
}

const standingsOf = (ids: readonly string[], besides = sql``) => sql<{
  item: unknown
  place?: unknown
}>`
    select ${besides} json_build_object(
      'id', i.id, 'tag', i.tag, 'state', i.state, 'condition', i.condition, 'place', i.place,
      'version', i.version, 'nextInspectionOn', i.next_inspection_on,
      'space', json_build_object('id', s.id, 'name', s.name),
      'home', json_build_object('id', h.id, 'name', h.name),
      'type', json_build_object('id', t.id,
        'names', json_build_object('ca', t.name_ca, 'es', t.name_es, 'en', t.name_en)),
      'policy', json_build_object('loanDays', t.loan_days, 'longestDays', t.longest_days,
        'renewals', t.renewals, 'turnaroundDays', t.turnaround_days, 'cleans', t.cleans,
        'inspectsAfterLoan', t.inspects_after_loan, 'inspectionMonths', t.inspection_months,
        'depositCents', t.deposit_cents, 'lendPrompts', t.lend_prompts, 'returnPrompts', t.return_prompts),
      'model', json_build_object('id', m.id, 'maker', m.maker, 'name', m.name, 'maxUserKg', m.max_user_kg,
        'accessories', m.accessories, 'recall', case when m.recalled_on is null then null
          else json_build_object('on', m.recalled_on, 'reason', m.recall_reason) end),
      'claims', coalesce((
        select json_agg(json_build_object('id', c.id, 'kind', c.kind, 'state', c.state, 'from', c.from_on,
          'due', c.due_on, 'turnaroundDays', c.turnaround_days, 'space', c.space_id, 'spaceName', cs.name,
          'fromSpace', c.from_space_id, 'loan', c.loan_id, 'ref', l.ref, 'borrower', c.borrower_id,
          'pickUpBy', c.pick_up_by, 'handedAt', to_char(c.handed_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'renewals', c.renewals, 'accessories', c.accessories)
          order by c.from_on, c.id)
        from claims c join spaces cs on cs.id = c.space_id left join loans l on l.id = c.loan_id
        where c.item_id = i.id and c.ended_at is null), '[]')) as item
    from items i
    join models m on m.id = i.model_id
    join product_types t on t.id = m.type_id
    join spaces s on s.id = i.space_id
    join spaces h on h.id = i.home_space_id
    where i.id = any(${[...ids]}::uuid[])
    order by i.id`

/** What stands of these items now, in the order of their ids. Read after locking, or only to look. */
export async function readStandings(db: Db, ids: readonly string[]): Promise<Standing[]> {
  const { rows } = await standingsOf(ids).execute(db)
  return rows.map((row) => Standing.parse(row.item))
}

/** The same, with the space at whose counter they are looked at. */
export async function readStandingsAt(
  db: Db,
  ids: readonly string[],
  { space, today }: { space: string; today: string },
): Promise<{ place: Place; items: Standing[] }> {
  const { rows } = await standingsOf(ids, sql`${placeIn(space, today)} as place,`).execute(db)
  return {
    place: placeFrom(rows[0]?.place),
    items: rows.map((row) => Standing.parse(row.item)),
  }
}

/** Whoever has it now: the active loan, transfer or repair. */
export function holderOf({ claims }: Standing): ClaimStanding | undefined {
  return claims.find((claim) => claim.state === 'active')
}

/** The claims to come, the nearest first; one that stands ready is the nearest of all. */
export function awaited({ claims }: Standing): ClaimStanding[] {
  return claims.filter((claim) => claim.state === 'planned' || claim.state === 'ready')
}

/** The one item that a tag names, held until the act is done. */
export async function lockItem(db: Db, tag: string): Promise<Standing> {
  const [standing] = await readStandings(db, await lockItems(db, [tag]))
  if (standing === undefined) throw new Refusal('equipment/unknown-item', { tag })
  return standing
}
