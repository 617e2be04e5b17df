import type { z } from 'zod'
import type { ModelChange, ProductTypeChange } from '#domain/equipment/catalogue-change.ts'
import type { Model, NewModel, NewProductType } from '#domain/equipment/catalogue.ts'
import { api, told } from '#web/client.ts'
import { readBankAgain } from './item-queries.ts'

async function readAgain<Answer>(answer: Answer): Promise<Answer> {
  await readBankAgain()
  return answer
}

type At = { id: string; version: number }
const onVersion = ({ version }: At) => ({ headers: { 'if-match': `"${version}"` } })

export async function addType(json: z.input<typeof NewProductType>) {
  return readAgain(await told(api.catalogue.types.$post({ json })))
}

export async function changeType(at: At, json: z.input<typeof ProductTypeChange>) {
  const param = { id: at.id }
  return readAgain(await told(api.catalogue.types[':id'].$patch({ param, json }, onVersion(at))))
}

export async function addModel(json: z.input<typeof NewModel>) {
  return readAgain(await told(api.catalogue.models.$post({ json })))
}

export async function changeModel(at: At, json: z.input<typeof ModelChange>) {
  const param = { id: at.id }
  return readAgain(await told(api.catalogue.models[':id'].$patch({ param, json }, onVersion(at))))
}

/** With a reason it is recalled; with null, no longer. */
export async function recallModel(id: string, reason: string | null) {
  const json = { reason }
  return readAgain(await told(api.catalogue.models[':id'].recall.$put({ param: { id }, json })))
}

export const modelName = ({ maker, name }: Pick<Model, 'maker' | 'name'>) =>
  `${maker} ${name}`.trim()
