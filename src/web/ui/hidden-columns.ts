import { useState } from 'react'

/** Which columns of a table this browser leaves out, by the table's name. */
export function useHiddenColumns(name: string) {
  const key = `columns.${name}`
  const [hidden, setHidden] = useState<readonly string[]>(
    () => localStorage.getItem(key)?.split(',').filter(Boolean) ?? [],
  )
  const change = (to: readonly string[]) => {
    localStorage.setItem(key, to.join(','))
    setHidden(to)
  }
  return [hidden, change] as const
}
