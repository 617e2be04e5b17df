import { z } from 'zod'
import { line, Storable } from '#domain/identifier.ts'

const Text = z.strictObject({
  title: line(2, 120),
  summary: line(0, 300).default(''),
  description: Storable.max(4000).default(''),
})
export type Text = z.infer<typeof Text>

/** Catalan always; where another is missing, it is missing and is not put in its place. */
export const Texts = z.strictObject({ ca: Text, es: Text.optional(), en: Text.optional() })
export type Texts = z.infer<typeof Texts>

/** Why something is cancelled, to whoever would have come. */
export const Reason = z.strictObject({
  ca: line(2, 300),
  es: line(2, 300).optional(),
  en: line(2, 300).optional(),
})
export type Reason = z.infer<typeof Reason>

type Language = 'ca' | 'es' | 'en'

/** What there is to read in a language, and in which one it is written. */
export function textIn<Written>(
  texts: { ca: Written; es?: Written | undefined; en?: Written | undefined },
  language: Language,
): { text: Written; language: Language } {
  const own = texts[language]
  return own === undefined ? { text: texts.ca, language: 'ca' } : { text: own, language }
}
