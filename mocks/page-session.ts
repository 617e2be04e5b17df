import type { SessionCarrier } from '#api/host.ts'

const key = 'taulell.demo-session'

/** Requests inside the page carry no cookie: the page itself remembers who is signed in. */
export function pageSession(): SessionCarrier & { forget: () => void } {
  return {
    read: () => localStorage.getItem(key),
    carry: (_answer, id) => localStorage.setItem(key, id),
    drop: () => localStorage.removeItem(key),
    forget: () => localStorage.removeItem(key),
  }
}
