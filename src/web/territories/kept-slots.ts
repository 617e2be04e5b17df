/** How long a page that was just left may take to let go of its slot. */
const leavingMs = 700

/** A slot of this page's own; it is this page's until the answer is called or the page is gone. */
export function holdSlot(slot: string): () => void {
  const done = new AbortController()
  void lockManager()
    ?.request(
      slot,
      async () =>
        new Promise<void>((letGo) => {
          if (done.signal.aborted) letGo()
          done.signal.addEventListener('abort', () => letGo())
        }),
    )
    .catch(() => undefined)
  return () => done.abort()
}

/** Whether no page holds a slot any more: what is kept in it waits for somebody to go on. */
export async function isLeft(slot: string): Promise<boolean> {
  const locks = lockManager()
  // Without locks no page can tell of another one: better offered twice than lost.
  if (locks === null) return true
  try {
    return await locks.request(slot, { signal: AbortSignal.timeout(leavingMs) }, async () => true)
  } catch {
    return false
  }
}

/** Only on addresses that the browser holds to be secure. */
function lockManager(): LockManager | null {
  return 'locks' in navigator ? navigator.locks : null
}
