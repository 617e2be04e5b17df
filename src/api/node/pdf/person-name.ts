import type { Style } from './a4.ts'
import { printable } from './printable.ts'

type Name = { text: string; font: NonNullable<Style['font']> }

/** The scripts of the second font, each of them whole enough for names. */
const drawn =
  /^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Armenian}\p{sc=Georgian}\p{sc=Common}\p{sc=Inherited}]+$/u
const rightToLeft = /^[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Common}\p{sc=Inherited}]+$/u

/** Somebody's name in letters that there are; of what there are none for, it says where the name is. */
export function personName(
  name: string,
  { font, elsewhere }: { font: 'regular' | 'bold'; elsewhere: string },
): Name {
  const known = printable(name)
  if (!known.includes('?')) return { text: known, font }
  const text = name.normalize('NFC')
  if (!drawn.test(text))
    return { text: `${known.replaceAll('?', '').trim()} ${elsewhere}`.trim(), font }
  // Words are set one by one from left to right: those that go the other way are not parted.
  const words = rightToLeft.test(text) ? text.replaceAll(' ', '\u00A0') : text
  return { text: words, font: 'scripts' }
}
