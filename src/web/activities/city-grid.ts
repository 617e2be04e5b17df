import { useState, type FocusEvent, type KeyboardEvent } from 'react'

type Place = { row: number; column: number }

const steps: Record<string, (at: Place, last: Place) => Place> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  PageUp: ({ row, column }) => ({ row: row - 10, column }),
  PageDown: ({ row, column }) => ({ row: row + 10, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, last) => ({ row, column: last.column }),
}

const within = (value: number, last: number) => Math.max(0, Math.min(value, last))

function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-row]') : null
  if (cell === null) return null
  return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) }
}

/** A grid of links in which Tab reaches one and the arrows the others (APG, grid). */
export function useGridKeys(rows: number, columns: number) {
  const [reached, setReached] = useState<Place>({ row: 0, column: 0 })
  const last = { row: rows - 1, column: columns - 1 }
  const at = { row: within(reached.row, last.row), column: within(reached.column, last.column) }
  return {
    role: 'grid',
    at,
    onFocus: ({ target }: FocusEvent) => {
      const place = placeOf(target)
      if (place !== null) setReached(place)
    },
    onKeyDown: (event: KeyboardEvent) => {
      const from = placeOf(event.target)
      const step = steps[event.key]
      const isOther = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey
      if (from === null || step === undefined || isOther) return
      // Else the page would step a week, and the box scroll by itself.
      event.preventDefault()
      const to = step(from, last)
      const [row, column] = [within(to.row, last.row), within(to.column, last.column)]
      event.currentTarget
        .querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`)
        ?.focus()
    },
  } as const
}
