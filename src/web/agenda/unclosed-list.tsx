import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '#web/ui/card.tsx'
import { useFormat } from '#web/ui/format.tsx'
import { unclosedQuery } from './agenda-queries.ts'
import { useAgendaWords } from './agenda-words.ts'
import { OutcomeButtons } from './outcome-buttons.tsx'
import classes from './agenda.module.css'

const few = 2

/** Appointments that are over and of which nobody has said what came of them. */
export function UnclosedList() {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useAgendaWords()
  const { data } = useSuspenseQuery(unclosedQuery)
  const [all, showAll] = useState(false)
  if (data.items.length === 0) return null
  const shown = all ? data.items : data.items.slice(0, few)
  return (
    <Card title={t('agenda.unclosed.title', { count: data.items.length })}>
      <ul className={classes.rows}>
        {shown.map((one) => (
          <li key={one.id} className={classes.row}>
            <span className={classes.rowWords}>
              <strong>{words.who(one)}</strong>
              <span className={classes.quiet}>
                {format.weekday(one.start.slice(0, 10))}, {words.hours(one)} ·{' '}
                {words.type(one.type)}
              </span>
            </span>
            <OutcomeButtons appointment={one} />
          </li>
        ))}
      </ul>
      {shown.length < data.items.length && (
        <div>
          <Button variant="subtle" size="compact-md" onClick={() => showAll(true)}>
            {t('agenda.unclosed.all')}
          </Button>
        </div>
      )}
    </Card>
  )
}
