import { Unreachable } from '#web/client.ts'

/** A return that could not be told to the api yet: what was scanned, and the key under which it happens once. */
export type Waiting = { space: string; tag: string; key: string }

const kept = 'taulell.desk.returns'

/** Tags and keys only: whose return it is, this browser never knew. */
export function waitingReturns(): Waiting[] {
  const text = localStorage.getItem(kept)
  if (text === null) return []
  try {
    const list: unknown = JSON.parse(text)
    return Array.isArray(list) ? list.filter(isWaiting) : []
  } catch {
    return []
  }
}

function isWaiting(value: unknown): value is Waiting {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['space', 'tag', 'key'].every((name) => typeof Reflect.get(value, name) === 'string')
  )
}

export function keepReturn(waiting: Waiting): void {
  localStorage.setItem(kept, JSON.stringify([...waitingReturns(), waiting]))
}

function forgetReturn(key: string): void {
  const rest = waitingReturns().filter((one) => one.key !== key)
  if (rest.length === 0) localStorage.removeItem(kept)
  else localStorage.setItem(kept, JSON.stringify(rest))
}

/** Sends what waits, oldest first, until the desk cannot be reached again. Tells which were sent. */
export async function sendReturns(send: (waiting: Waiting) => Promise<unknown>): Promise<string[]> {
  const sent: string[] = []
  for (const waiting of waitingReturns()) {
    try {
      await send(waiting)
    } catch (error) {
      if (error instanceof Unreachable) return sent
      // The api has looked at it: trying again would bring the same no.
    }
    forgetReturn(waiting.key)
    sent.push(waiting.key)
  }
  return sent
}
