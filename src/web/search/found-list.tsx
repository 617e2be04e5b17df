import { useEffect } from 'react'
import type { Entry, EntryGroup } from './entry.ts'
import { FoundName } from './found-name.tsx'
import classes from './search.module.css'

type FoundListProps = {
  listId: string
  groups: readonly EntryGroup[]
  chosen: Entry | undefined
  typed: string
  onActive: (id: string) => void
  onChoose: (entry: Entry) => void
}

export function FoundList({ listId, groups, chosen, typed, onActive, onChoose }: FoundListProps) {
  const chosenId = chosen === undefined ? null : `${listId}-${chosen.id}`
  useEffect(
    function keepChosenInView() {
      if (chosenId !== null) document.getElementById(chosenId)?.scrollIntoView({ block: 'nearest' })
    },
    [chosenId],
  )
  return (
    <div id={listId} role="listbox" className={classes.list} tabIndex={-1}>
      {groups.map(({ title, entries }) => (
        <div key={title} role="group" aria-label={title}>
          <div className={classes.group} aria-hidden>
            {title}
          </div>
          {entries.map((entry) => {
            const id = `${listId}-${entry.id}`
            const Icon = entry.icon
            return (
              <button
                key={id}
                id={id}
                type="button"
                role="option"
                tabIndex={-1}
                aria-selected={id === chosenId}
                className={classes.entry}
                onMouseMove={() => onActive(entry.id)}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(entry)}
              >
                <Icon size={20} aria-hidden />
                <span className={classes.name}>
                  <FoundName name={entry.name} typed={typed} />
                </span>
                <span className={classes.hint}>{entry.hint}</span>
              </button>
            )
          })}
        </div>
      ))}
    </div>
  )
}
