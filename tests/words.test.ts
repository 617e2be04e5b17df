import { expect, test } from 'vitest'
import { refusalCodes } from '#domain/refusal.ts'
import { words as ca } from '#web/words/ca.ts'
import { words as en } from '#web/words/en.ts'
import { words as es } from '#web/words/es.ts'

type Tree = { readonly [key: string]: string | Tree }

function flat(tree: Tree, above = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[above + key, value]] : flat(value, `${above}${key}.`),
  )
}

const spoken = { ca: new Map(flat(ca)), es: new Map(flat(es)), en: new Map(flat(en)) }
const pairs = [
  ['ca', 'es'],
  ['ca', 'en'],
  ['es', 'en'],
] as const

const wordsIn = (text: string) =>
  text.replaceAll(/\{\{[^}]*\}\}/g, '').match(/\p{L}+/gu)?.length ?? 0

/** Words that two languages do write alike. */
const alike = /^(?:[^\p{L}]*|Taulell|Català|Castellano|English|PostgreSQL|EUPL-1\.2.*|npm run .*)$/u

for (const [language, words] of Object.entries(spoken))
  test(`${language} has every word, and none is empty`, () => {
    expect([...words.keys()].toSorted()).toEqual([...spoken.ca.keys()].toSorted())
    expect([...words].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([])
  })

for (const [one, other] of pairs)
  test(`sentences are not the same in ${one} and ${other}: none was left untranslated`, () => {
    const same = [...spoken[one]]
      .filter(([key, text]) => spoken[other].get(key) === text && !alike.test(text))
      // Catalan and Spanish share words and short turns; a sentence of four words is not shared.
      .filter(([, text]) => wordsIn(text) > 3)
    expect(same).toEqual([])
  })

const slots = (text: string) =>
  Array.from(text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g), ([, name = '']) => name).toSorted((a, b) =>
    a.localeCompare(b),
  )

test('every language puts the same figures and names into a sentence', () => {
  const uneven = [...spoken.ca].filter(([key, text]) =>
    [spoken.es, spoken.en].some(
      (words) => slots(words.get(key) ?? '').join() !== slots(text).join(),
    ),
  )
  expect(uneven.map(([key]) => key)).toEqual([])
})

test('every refusal has its sentence', () => {
  expect(Object.keys(ca.refusals).toSorted()).toEqual(refusalCodes.toSorted())
})

test('Catalan and Spanish are set with their own apostrophes, points and quotation marks', () => {
  const typewritten = [...spoken.ca, ...spoken.es].filter(([, text]) =>
    /['"]|\.\.\.|l\.l/.test(text),
  )
  expect(typewritten).toEqual([])
})
