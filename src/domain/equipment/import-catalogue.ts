import { plainly } from './import-columns.ts'
import type { ImportValues } from './import-cells.ts'
import type { ImportProblem } from './import.ts'

export type KnownType = { id: string; names: readonly string[]; retired: boolean }
export type KnownModel = {
  id: string
  type: string
  maker: string
  name: string
  retired: boolean
}

/** A model that a row means: one of the catalogue, or one to be added to it. */
export type MeantModel =
  | { kind: 'known'; model: KnownModel }
  | { kind: 'new'; key: string; type: KnownType; maker: string; name: string }

type Answer = MeantModel | { kind: 'wrong'; problem: ImportProblem }

const wrong = (
  field: ImportProblem['field'],
  reason: ImportProblem['reason'],
  told: string,
): Answer => ({ kind: 'wrong', problem: { field, reason, told } })

/** Finds in the catalogue what the rows call their models, however they write it. */
export function catalogueFinder(types: readonly KnownType[], models: readonly KnownModel[]) {
  const typeByName = new Map(
    types.flatMap((type) => type.names.map((name) => [plainly(name), type] as const)),
  )
  const byName = new Map<string, KnownModel[]>()
  for (const model of models) {
    const names = new Set([plainly(model.name), plainly(`${model.maker} ${model.name}`)])
    for (const name of names) byName.set(name, [...(byName.get(name) ?? []), model])
  }

  function typeOf(values: ImportValues): KnownType | undefined {
    return values.type === undefined ? undefined : typeByName.get(plainly(values.type))
  }

  /** Null where the row says nothing of a model. */
  return (values: ImportValues): Answer | null => {
    const type = typeOf(values)
    if (values.type !== undefined && type === undefined)
      return wrong('type', 'unknown-type', values.type)
    if (values.model === undefined) return null
    const maker = values.maker ?? ''
    const found = (byName.get(plainly(`${maker} ${values.model}`)) ?? []).filter(
      (model) =>
        (type === undefined || model.type === type.id) &&
        // The maker's cell was empty and not forgotten in the name: then any maker's will do.
        (maker === '' ||
          plainly(`${model.maker} ${model.name}`) === plainly(`${maker} ${values.model}`)),
    )
    const inUse = found.filter(({ retired }) => !retired)
    const [model = found[0]] = inUse
    const said = `${maker} ${values.model}`.trim()
    if (inUse.length > 1) return wrong('model', 'ambiguous-model', said)
    if (model !== undefined) return { kind: 'known', model }
    if (type === undefined) return wrong('model', 'unknown-model', said)
    if (type.retired) return wrong('type', 'unknown-type', values.type ?? '')
    const key = `${type.id} ${plainly(said)}`
    return { kind: 'new', key, type, maker, name: values.model }
  }
}
