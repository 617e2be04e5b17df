import { useSyncExternalStore } from 'react'
import { Refusal } from '#domain/refusal.ts'

let signedOut = false
const readers = new Set<() => void>()

export function isSignedOut(error: unknown): boolean {
  return (
    error instanceof Refusal && (error.code === 'session/none' || error.code === 'session/expired')
  )
}

/** The desk said that nobody is signed in any more; whatever is on the screen stays there meanwhile. */
export function noteSignedOut(): void {
  if (!signedOut) change(true)
}

export function noteSignedIn(): void {
  if (signedOut) change(false)
}

export function useSignedOut(): boolean {
  return useSyncExternalStore(subscribe, () => signedOut)
}

function change(to: boolean) {
  signedOut = to
  for (const read of readers) read()
}

function subscribe(read: () => void) {
  readers.add(read)
  return () => readers.delete(read)
}
