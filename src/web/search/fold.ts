/** Sign by sign without case or accents, so that a place in the folded text is the same place in the text. */
export function fold(text: string): string {
  return Array.from(text, (sign) => sign.normalize('NFD').charAt(0).toLowerCase()).join('')
}

/** Whether every word that was typed is somewhere in the text. */
export function matches(text: string, typed: string): boolean {
  const folded = fold(text)
  return fold(typed)
    .split(/\s+/)
    .every((word) => folded.includes(word))
}
