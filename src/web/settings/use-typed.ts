import { useState } from 'react'
import { fields, type Typed } from './rules.ts'

const key = 'taulell.settings-typed'

/** What was typed, kept in this tab: a page that is loaded anew shows it again. */
export function useTyped() {
  const [typed, setTyped] = useState<Typed>(kept)
  const change = (to: Typed) => {
    setTyped(to)
    if (Object.keys(to).length === 0) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, JSON.stringify(to))
  }
  return [typed, change] as const
}

function kept(): Typed {
  try {
    const read: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}')
    if (typeof read !== 'object' || read === null) return {}
    return Object.fromEntries(
      Object.entries(read).filter(
        ([field, value]) => fields.some((known) => known === field) && typeof value === 'string',
      ),
    )
  } catch {
    return {}
  }
}
