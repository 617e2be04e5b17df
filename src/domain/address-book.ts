import type { AddressQuery } from './address-query.ts'
import { streetWords, wordsOf, type StreetWords } from './address-street.ts'

/** The streets of a city, ready to be asked for by whatever somebody remembers of their names. */
export type AddressBook = {
  readonly streets: readonly (StreetWords & { name: string })[]
  /** Every word of a name, with the streets that bear it. */
  readonly byWord: ReadonlyMap<string, readonly number[]>
}

export type FoundStreet = { name: string; cost: number }

export function addressBook(names: readonly string[]): AddressBook {
  const streets = names.map((name) => ({ name, ...streetWords(wordsOf(name)) }))
  const byWord = new Map<string, number[]>()
  for (const [place, { words }] of streets.entries())
    for (const word of new Set(words)) {
      const bearing = byWord.get(word)
      if (bearing === undefined) byWord.set(word, [place])
      else bearing.push(place)
    }
  return { streets, byWord }
}

const costs = { begun: 2, mistyped: 3, unsaid: 1, otherKind: 4, kindUnsaid: 0 }

/** The streets that bear every word asked for, the closest first. */
export function findStreets(book: AddressBook, query: AddressQuery, limit: number): FoundStreet[] {
  const { kind, words } = query.street
  let costOf: Map<number, number> | null = null
  for (const [i, word] of words.entries()) {
    // Whoever has not come to a number may still be writing the last word.
    const isUnfinished = query.number === null && i === words.length - 1
    costOf = joined(costOf, costPerStreet(book, word, isUnfinished))
  }
  const found = Array.from(costOf ?? [], ([place, cost]) => {
    const street = book.streets[place]
    const said = street?.kind === kind || kind === null
    const unsaid = Math.max(0, (street?.words.length ?? 0) - words.length)
    return {
      name: street?.name ?? '',
      cost: cost + costs.unsaid * unsaid + (said ? costs.kindUnsaid : costs.otherKind),
    }
  })
  return found
    .toSorted((a, b) => a.cost - b.cost || a.name.length - b.name.length || order(a.name, b.name))
    .slice(0, limit)
}

const order = (a: string, b: string) => (a < b ? -1 : 1)

/** Only streets that bear each of the words; without a first word, those of this one. */
function joined(known: Map<number, number> | null, more: Map<number, number>) {
  if (known === null) return more
  const both = new Map<number, number>()
  for (const [place, cost] of more) {
    const before = known.get(place)
    if (before !== undefined) both.set(place, before + cost)
  }
  return both
}

function costPerStreet({ byWord }: AddressBook, word: string, isUnfinished: boolean) {
  const perStreet = new Map<number, number>()
  const note = (places: readonly number[], cost: number) => {
    for (const place of places)
      if (cost < (perStreet.get(place) ?? Infinity)) perStreet.set(place, cost)
  }
  for (const [known, places] of byWord) {
    const cost = costOfWord(word, known, isUnfinished)
    if (cost !== null) note(places, cost)
  }
  return perStreet
}

const begunMin = 3
const mistypedMin = 4

function costOfWord(word: string, known: string, isUnfinished: boolean): number | null {
  if (word === known) return 0
  if (known.startsWith(word) && (isUnfinished || word.length >= begunMin)) return costs.begun
  if (word.length < mistypedMin || known.length < mistypedMin) return null
  if (isOneSlipApart(word, known)) return costs.mistyped
  // A slip in a word that is still being written.
  const asFar = known.slice(0, word.length)
  return isUnfinished && word.length > mistypedMin && isOneSlipApart(word, asFar)
    ? costs.mistyped + costs.begun
    : null
}

/** One letter too many, too few, another one, or two that changed places. */
export function isOneSlipApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  if (short.slice(at + 1) === long.slice(at + 1)) return true
  return (
    short[at] === long[at + 1] &&
    short[at + 1] === long[at] &&
    short.slice(at + 2) === long.slice(at + 2)
  )
}
