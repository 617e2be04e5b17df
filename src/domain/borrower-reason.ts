/** A word of a name that is shorter than this stands in many a sentence. */
const tellingLetters = 3
/** So many digits in a row are a telephone, or a document. */
const tellingDigits = /\d(?:[ .-]?\d){5}/

/** Lower case and without accents, as people write a name in a hurry. */
function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= tellingLetters)
}

/** Whether a reason, which is kept for good, tells whom it is about. */
export function tellsWho(reason: string, name: string): boolean {
  const names = new Set(wordsOf(name))
  return tellingDigits.test(reason) || wordsOf(reason).some((word) => names.has(word))
}
