import { streetWords, wordsOf, type StreetWords } from './address-street.ts'

/** A way to understand what somebody wrote: a street and, where there is one, a number. */
export type AddressQuery = { street: StreetWords; number: { value: number; text: string } | null }

const aNumber = /^(\d{1,5})([a-z]?)$/
const sayingNumber = new Set(['n', 'num', 'numero', 'no', 'nr'])

/**
 * Every way to read an address, the likeliest first: `c. provença 200, 3r 2a` is the number 200 of a
 * street, its floor and door left out; `carrer 60, 12` may be the number 12 of Carrer 60.
 */
export function addressQueries(text: string): AddressQuery[] {
  const words = wordsOf(text.replaceAll(/\bn[º.]\s*(?=\d)/gi, ' '))
  const [first = '', ...afterFirst] = words
  const readings: AddressQuery[] = []
  for (const [at, word] of words.entries()) {
    const number = numberIn(word, words[at + 1])
    const before = words.slice(0, at).filter((one, i) => !(i === at - 1 && sayingNumber.has(one)))
    if (number !== null && before.length > 0) readings.push({ street: streetWords(before), number })
  }
  const leading = numberIn(first, undefined)
  if (leading !== null && afterFirst.length > 0 && readings.length === 0)
    readings.push({ street: streetWords(afterFirst), number: leading })
  if (words.length > 0) readings.push({ street: streetWords(words), number: null })
  return readings
}

function numberIn(word: string, next: string | undefined): AddressQuery['number'] {
  const [, digits, letter = ''] = aNumber.exec(word) ?? []
  if (digits === undefined) return null
  const value = Number(digits)
  const bis = letter === '' && /^(bis|[a-z])$/.test(next ?? '') ? next : letter
  return { value, text: `${value}${bis}` }
}
