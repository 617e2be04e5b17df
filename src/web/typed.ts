const key = 'taulell.typed-by'

/** What was typed in this tab and is not saved stays for whoever typed it; the next person finds none of it. */
export function keepTypedFor(staffId: string): void {
  const typist = sessionStorage.getItem(key)
  if (typist !== null && typist !== staffId) sessionStorage.clear()
  sessionStorage.setItem(key, staffId)
}
