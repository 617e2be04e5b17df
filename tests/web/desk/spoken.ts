import { words as ca } from '#web/words/ca.ts'
import { words as en } from '#web/words/en.ts'
import { words as es } from '#web/words/es.ts'
import { languages, type LanguageCode } from '#web/words/languages.ts'

type Tree = { readonly [key: string]: string | Tree }

function flat(tree: Tree, above = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([name, value]) => {
    const key = `${above}${name}`
    return typeof value === 'string' ? [[key, value]] : flat(value, `${key}.`)
  })
}

const lists = { ca: flat(ca), es: flat(es), en: flat(en) }

/** A word that was not found shows as its key, without the ending of its plural. */
const keys = new Set(lists.ca.map(([key]) => key.replace(/_(zero|one|two|few|many|other)$/, '')))

const isSentence = (piece: string) => piece.split(/\s+/).length > 2

/** What a language says by itself, and what it says between the figures and names of a sentence. */
function saidIn(language: LanguageCode) {
  const texts = lists[language].map(([, text]) => text)
  const pieces = texts.flatMap((text) => text.split(/\{\{[^}]*\}\}/)).map((piece) => piece.trim())
  return {
    texts: texts.filter((text) => /\p{L}{2}/u.test(text) && !text.includes('{{')),
    sentences: pieces.filter(isSentence),
  }
}

/** What only the other languages say: whole words of the list, and sentences wherever they stand. */
function foreignTo(language: LanguageCode) {
  const own = lists[language].map(([, text]) => text).join('\n')
  const others = languages.filter((other) => other !== language).map(saidIn)
  const mine = new Set(saidIn(language).texts)
  return {
    texts: new Set(others.flatMap(({ texts }) => texts).filter((text) => !mine.has(text))),
    sentences: [...new Set(others.flatMap(({ sentences }) => sentences))].filter(
      (sentence) => !own.includes(sentence),
    ),
  }
}

const foreign = { ca: foreignTo('ca'), es: foreignTo('es'), en: foreignTo('en') }

/** What the screen says that a page in this language should not: raw keys, and words of another language. */
export function strayWords(language: LanguageCode): string[] {
  const { texts, sentences } = foreign[language]
  return saidOnScreen().filter(
    (text) =>
      texts.has(text) ||
      (text.match(/[\w./-]+/g) ?? []).some((token) => keys.has(token)) ||
      sentences.some((sentence) => text.includes(sentence)),
  )
}

const saidByAttribute = [
  'aria-label',
  'title',
  'placeholder',
  'alt',
  'aria-description',
  'data-head',
]

function saidOnScreen(): string[] {
  const said = [document.title]
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const isShown = node.parentElement?.closest('script, style') === null
    if (isShown) said.push(node.textContent ?? '')
  }
  for (const name of saidByAttribute)
    for (const element of document.querySelectorAll(`body [${name}]`))
      said.push(element.getAttribute(name) ?? '')
  return [...new Set(said.map((text) => text.trim()))].filter((text) => text !== '')
}
