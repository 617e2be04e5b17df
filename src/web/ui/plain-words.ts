/** Words as they are compared in a search: without accents, capitals, dots and dashes. */
export function plainWords(words: string): string {
  return words
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[·’'–-]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
