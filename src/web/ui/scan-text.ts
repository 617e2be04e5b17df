/** What a scanner that acts as a keyboard leaves in a box: without the control characters that some send along. */
export function scanText(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, '').trim()
}

/** Whether a key is a letter or a sign that somebody, or a scanner, types. */
export function isTypedSign(event: KeyboardEvent): boolean {
  return event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
}
