import type { ItemState } from '#domain/equipment/item.ts'
import type { Db } from '#api/db/database.ts'
import { spaces } from './fixture.ts'

const fixedId = (kind: number, number: number) =>
  `${String(kind).repeat(8)}-0000-4000-8000-${String(number).padStart(12, '0')}`

export const types = { wheelchair: fixedId(5, 1), crutches: fixedId(5, 2), cot: fixedId(5, 3) }
export const models = {
  action: fixedId(6, 1),
  breezy: fixedId(6, 2),
  crutch: fixedId(6, 3),
  cradle: fixedId(6, 4),
}
export const borrowers = { rosa: fixedId(7, 1), amadou: fixedId(7, 2) }

type MadeUpItem = {
  tag: string
  model?: string
  space?: string
  home?: string
  state?: ItemState
  nextInspectionOn?: string
}

/** The catalogue of the made-up city, and two people who may borrow. */
export async function fillCatalogue(db: Db): Promise<void> {
  await db
    .insertInto('product_types')
    .values([
      {
        id: types.wheelchair,
        name_ca: 'Cadira de rodes',
        name_es: 'Silla de ruedas',
        name_en: 'Wheelchair',
        iso9999: '12 22 03',
        loan_days: 30,
        longest_days: 90,
        renewals: 2,
        turnaround_days: 1,
      },
      {
        id: types.crutches,
        name_ca: 'Crosses',
        name_es: 'Muletas',
        name_en: 'Crutches',
        loan_days: 30,
        longest_days: 60,
        renewals: 1,
        turnaround_days: 0,
        cleans: false,
      },
      {
        id: types.cot,
        name_ca: 'Bressol',
        name_es: 'Cuna',
        name_en: 'Cot',
        loan_days: 60,
        longest_days: 180,
        renewals: 1,
        turnaround_days: 2,
        inspects_after_loan: true,
        inspection_months: 6,
      },
    ])
    .execute()
  await db
    .insertInto('models')
    .values([
      {
        id: models.action,
        type_id: types.wheelchair,
        maker: 'Invacare',
        name: 'Action 3',
        max_user_kg: 125,
        accessories: JSON.stringify(['Reposapeus', 'Coixí']),
      },
      {
        id: models.breezy,
        type_id: types.wheelchair,
        maker: 'Sunrise',
        name: 'Breezy 90',
        max_user_kg: 120,
      },
      { id: models.crutch, type_id: types.crutches, maker: 'Cavip', name: 'Crossa de colze' },
      { id: models.cradle, type_id: types.cot, maker: 'Jané', name: 'Bressol plegable' },
    ])
    .execute()
  await db
    .insertInto('borrowers')
    .values([
      {
        id: borrowers.rosa,
        given_name: 'Rosa',
        family_name: 'Cañellas Prat',
        phone: '600 111 222',
        relation: 'family',
        space_id: spaces.far,
        district: '01',
      },
      {
        id: borrowers.amadou,
        given_name: 'Amadou',
        family_name: 'Diallo',
        phone: '600 333 444',
        relation: 'self',
        space_id: spaces.turo,
        language: 'es',
      },
    ])
    .execute()
}

/** Adds items at the lighthouse's space unless told otherwise; returns their ids by tag. */
export async function addItems(
  db: Db,
  items: readonly MadeUpItem[],
): Promise<Record<string, string>> {
  const rows = await db
    .insertInto('items')
    .values(
      items.map(
        ({
          tag,
          model = models.action,
          space = spaces.far,
          home = space,
          state = 'available',
          nextInspectionOn = null,
        }) => ({
          tag,
          model_id: model,
          space_id: space,
          home_space_id: home,
          state,
          next_inspection_on: nextInspectionOn,
        }),
      ),
    )
    .returning(['tag', 'id'])
    .execute()
  return Object.fromEntries(rows.map(({ tag, id }) => [tag, id]))
}
