import { expect, test } from 'vitest'
import { tagBeyond } from '#domain/equipment/list.ts'
import { slipsOf } from '#domain/equipment/tag-slips.ts'

const matches = (tag: string, written: string) => {
  const { tags, patterns } = slipsOf(written)
  const likes = patterns.map((one) => new RegExp(`^${one.replace('_', '.')}$`))
  return tags.includes(tag) || likes.some((like) => like.test(tag))
}

test.each([
  ['a wrong sign', 'VV7K3M8Q2'],
  ['two signs swapped', 'VV7KM39Q2'],
  ['a sign left out', 'VV7K3M9Q'],
  ['a sign doubled', 'VV77K3M9Q2'],
  ['a wrong first sign', 'AV7K3M9Q2'],
])('a tag with %s is one slip from what was meant', (_, written) => {
  expect(matches('VV7K3M9Q2', written)).toBe(true)
})

test('two wrong signs are more than a slip; a short tag, or a word, is not guessed at', () => {
  expect(matches('VV7K3M9Q2', 'VV8K4M9Q2')).toBe(false)
  for (const other of ['VV7K3', 'CAMINADOR'])
    expect(slipsOf(other)).toEqual({ tags: [], patterns: [] })
})

test.each([
  ['V', 'W'],
  ['V9', 'VA'],
  ['VZ', 'W'],
  ['ZZ', null],
])('what begins with %s comes before %s', (beginning, beyond) => {
  expect(tagBeyond(beginning)).toBe(beyond)
})
