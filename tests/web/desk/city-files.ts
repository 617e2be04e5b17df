import { page, userEvent } from 'vitest/browser'
import { z } from 'zod'
import { asGeoJson, squareTown } from '../../domain/made-up-sections.ts'
import { inPage } from './in-page-desk.ts'

type Figures = readonly (readonly [code: string, people: number])[]

/** Twelve squares of a city that is not in yet, and its file of sections. */
export const town = squareTown(4, 3)
export const townFile = asGeoJson(town, ({ id }) => ({ CUSEC: id }))

/** A padró as a city publishes it, with a day on every row. */
export const padroFile = (figures: Figures, on = '2027-01-01') =>
  `Data_Referencia;CUSEC;Total\n${figures.map(([code, people]) => `${on};${code};${people}`).join('\n')}\n`

/** Where a file is given; behind its button. */
export function asked(file: string): HTMLInputElement {
  const input = document.querySelector(`input[type="file"][name="${file}"]`)
  if (input instanceof HTMLInputElement) return input
  throw new Error(`no file of ${file} is asked for`)
}

export const give = (file: string, name: string, content: BlobPart) =>
  userEvent.upload(asked(file), new File([content], name))

export const part = (name: string) => page.getByRole('region', { name, exact: true })

const Answer = z.union([
  z.object({ name: z.string(), people: z.int(), populationOn: z.string() }),
  z.object({ code: z.string() }),
])
export const cityNow = async () => Answer.parse(await (await inPage.ask('/city')).json())
