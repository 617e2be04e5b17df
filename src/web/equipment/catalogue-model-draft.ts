import { z } from 'zod'
import type { Model } from '#domain/equipment/catalogue.ts'

/** What the form on a model edits; accessories are a line each. */
const ModelDraft = z.object({
  maker: z.string(),
  name: z.string(),
  reference: z.string(),
  maxUserKg: z.union([z.number(), z.literal('')]),
  accessories: z.string(),
})
type ModelDraft = z.infer<typeof ModelDraft>

export const readModelDraft = (kept: unknown): ModelDraft => ModelDraft.parse(kept)

export const newModel: ModelDraft = {
  maker: '',
  name: '',
  reference: '',
  maxUserKg: '',
  accessories: '',
}

export function draftOfModel({
  maker,
  name,
  reference,
  maxUserKg,
  accessories,
}: Model): ModelDraft {
  return {
    maker,
    name,
    reference,
    maxUserKg: maxUserKg ?? '',
    accessories: accessories.join('\n'),
  }
}

export function wholeModel({ maxUserKg, accessories, ...draft }: ModelDraft) {
  return {
    ...draft,
    maxUserKg: maxUserKg === '' ? null : maxUserKg,
    accessories: accessories
      .split('\n')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  }
}
