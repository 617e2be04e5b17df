import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Tag } from '#domain/equipment/item.ts'
import { checkCharacter, isWholeTag, newTag, tagInScan } from '#domain/equipment/tag.ts'

/** Global release and audiovisual identifiers, which use the same check (ISO 7064 MOD 37,36). */
test.each([
  ['A12425GABC1234002', 'M'],
  ['000000003A8D0000', 'Z'],
  ['000000003A8D000000000000', '6'],
])('the check character of %s is %s', (body, check) => {
  expect(checkCharacter(body)).toBe(check)
})

const tags = fc.uint8Array({ minLength: 6, maxLength: 6 }).map(newTag)
const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

test('a new tag has nine characters that every scanner sends alike, and is whole', () => {
  fc.assert(
    fc.property(tags, (tag) => {
      expect(tag).toMatch(/^VV[0-9A-Z]{7}$/)
      // Neither I, L, O nor U, which are taken for other signs; the check character may be any.
      expect(tag.slice(0, -1)).not.toMatch(/[ILOU]/)
      expect(isWholeTag(tag)).toBe(true)
      expect(Tag.parse(tag)).toBe(tag)
    }),
  )
})

test('one mistyped character is always found', () => {
  const mistyped = fc.tuple(tags, fc.nat(6), fc.constantFrom(...signs.split('')))
  fc.assert(
    fc.property(mistyped, ([tag, at, sign]) => {
      const place = at + 2
      fc.pre(tag[place] !== sign)
      expect(isWholeTag(tag.slice(0, place) + sign + tag.slice(place + 1))).toBe(false)
    }),
    { numRuns: 2000 },
  )
})

const tag = 'VV7K3M9Q2'.slice(0, 8) + checkCharacter('VV7K3M9Q')
const lower = tag.toLowerCase()
const spaced = (between: string) => [tag.slice(0, 3), tag.slice(3, 6), tag.slice(6)].join(between)

test.each([
  ['as it is', tag],
  ['in lower case', lower],
  ['with blanks', spaced(' ')],
  ['with hyphens', spaced('-')],
  ['with the apostrophes of another layout', spaced("'")],
  ['ended by Enter', `${tag}\r\n`],
  ['ended by Tab', `${tag}\t`],
  ['between control characters', `\u0002${tag}\u0003`],
  ['after the mark of its kind of code', `]Q1${tag}`],
  ['after a prefix of the scanner', `%%${tag}`],
  ['as an address', `https://taulell.example/t/${tag}`],
  ['as an address in capitals', `HTTPS://TAULELL.EXAMPLE/T/${tag}`],
  ['as an address of plain http with a port', `http://localhost:3000/t/${lower}`],
  ['as an address with something after it', `https://taulell.example/t/${tag}/?de=etiqueta`],
  ['as an address after the mark of its kind', `]Q1HTTPS://TAULELL.EXAMPLE/T/${tag}`],
  ['as an address garbled by a Spanish layout', `HTTPSÑ--TAULELL.EXAMPLE-T-${tag}`],
  ['as one in lower case', `httpsñ--taulell.example-t-${lower}`],
  ['as one with a letter in two signs', `https${'ñ'.normalize('NFD')}--taulell.example-t-${lower}`],
  ['as one with Shift held', `https>&&taulell:example&t&${lower}`],
])('%s, a scan is its tag', (_, scan) => {
  expect(tagInScan(scan)).toBe(tag)
})

test.each([
  ['CR12', 'CR12'],
  ['cr-12', 'CR12'],
  ['00417', '00417'],
  ['https://taulell.example/t/CR12', 'CR12'],
  ['HTTPSÑ--TAULELL.EXAMPLE-T-CR12', 'CR12'],
  [']Q1HTTPS://TAULELL.EXAMPLE/T/CR12', 'CR12'],
])('a tag that is not of the house is read too: %s', (scan, read) => {
  expect(tagInScan(scan)).toBe(read)
})

test.each([
  '',
  ' ',
  'A',
  'AB',
  '\r',
  '---',
  'ñç',
  'https://',
  'https://taulell.example',
  'X'.repeat(21),
])('no tag is meant by %j', (scan) => {
  expect(tagInScan(scan)).toBeNull()
})

test('two scans that ran together are not taken for the second alone', () => {
  const other = newTag(new Uint8Array([1, 2, 3, 4, 5, 6]))
  expect(tagInScan(tag + other)).toBe(tag + other)
  expect(tagInScan(`${tag}\r${other}`)).not.toBe(tag)
})

test('whatever a scanner sends, it is a tag or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (scan) => {
      const read = tagInScan(scan)
      expect([null, Tag.safeParse(read).data]).toContain(read)
    }),
  )
})
