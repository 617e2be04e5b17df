import { usualPolicy, type LendingPolicy } from '#domain/equipment/policy.ts'
import type { Names } from '#domain/equipment/item.ts'

/** A model of the demo. Makers and names are invented, so that nobody's product is said to be good or bad. */
export type DemoModel = {
  maker: string
  name: string
  maxUserKg?: number
  accessories?: readonly string[]
  /** Its share of the items of its type. */
  share: number
  /** Why it was called back last week. */
  recalled?: string
}

export type DemoType = {
  names: Names
  iso9999: string | null
  policy: LendingPolicy
  /** How many there are in the city, and how often each goes out in a year. */
  items: number
  loansPerYear: number
  /** Whether makers number them one by one. */
  serials?: true
  models: readonly DemoModel[]
}

export const names = (ca: string, es: string, en: string): Names => ({ ca, es, en })

/** A policy that differs from the usual one in these points. */
export const policy = (own: Partial<LendingPolicy>): LendingPolicy => ({ ...usualPolicy, ...own })

export const weightLimit = names(
  'Explica el pes màxim i pregunta només si queda dins del límit',
  'Explica el peso máximo y pregunta solo si queda dentro del límite',
  'Explain the weight limit and ask only whether it is within it',
)
export const brakes = names(
  'Mostra com es posen els frens i com es plega',
  'Muestra cómo se ponen los frenos y cómo se pliega',
  'Show how the brakes work and how it folds',
)
export const instructions = names(
  'Dona el full d’instruccions',
  'Entrega la hoja de instrucciones',
  'Hand over the instructions',
)
export const practised = names(
  'Comprova que qui cuida ho ha provat aquí mateix',
  'Comprueba que quien cuida lo ha probado aquí mismo',
  'Check that the carer has tried it here',
)
export const complete = names(
  'Compta els accessoris',
  'Cuenta los accesorios',
  'Count the accessories',
)
export const wear = names(
  'Mira rodes, frens i conteres',
  'Mira ruedas, frenos y conteras',
  'Look at wheels, brakes and tips',
)
export const stitching = names(
  'Mira costures i tanques',
  'Mira costuras y cierres',
  'Look at seams and buckles',
)
export const dry = names(
  'Ha de tornar net i sec',
  'Tiene que volver limpio y seco',
  'It comes back clean and dry',
)
