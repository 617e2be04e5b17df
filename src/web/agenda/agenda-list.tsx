import { UnstyledButton } from '@mantine/core'
import { IconCalendarOff, IconPresentation, IconUser } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#web/ui/format.tsx'
import { StateMessage } from '#web/ui/state-message.tsx'
import { useEntryWords } from './agenda-entry-words.ts'
import { listedOf } from './agenda-events.ts'
import type { AgendaShown } from './colleague-agenda.ts'
import classes from './agenda.module.css'

const icons = { appointment: IconUser, session: IconPresentation, absence: IconCalendarOff }

type AgendaListProps = { agenda: AgendaShown; onOpen: (id: string) => void }

/** The same as in the grid, one under the other. */
export function AgendaList({ agenda, onOpen }: AgendaListProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const wordsOf = useEntryWords(agenda)
  const days = listedOf(agenda)
  if (days.length === 0)
    return (
      <StateMessage
        icon={<IconCalendarOff size={30} />}
        title={t('agenda.empty.title')}
        text={t('agenda.empty.text')}
      />
    )
  return (
    <div className={classes.days}>
      {days.map(({ day, items }) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`} className={classes.dayName}>
            {format.weekday(day)}
          </h2>
          <ul className={classes.rows}>
            {items.map(({ id, of }) => {
              const { title, more, state, hours } = wordsOf(id)
              const Icon = icons[of]
              return (
                <li key={id}>
                  <UnstyledButton className={classes.entry} onClick={() => onOpen(id)}>
                    <span className={classes.entryHours}>{hours}</span>
                    <Icon size={18} aria-hidden />
                    <span className={classes.rowWords}>
                      <strong>{title}</strong>
                      <span className={classes.quiet}>
                        {[more, state].filter(Boolean).join(' · ')}
                      </span>
                    </span>
                  </UnstyledButton>
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </div>
  )
}
