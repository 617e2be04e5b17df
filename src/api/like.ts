/** Words to look for as they are: `%`, `_` and the backslash mean themselves in a `like` as well. */
export function literally(words: string): string {
  return words.replaceAll(/[\\%_]/g, '\\$&')
}
