import { Button, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#domain/day.ts'
import { useFormat } from '#web/ui/format.tsx'
import type { DueChoice } from './desk-due-choice.ts'
import type { DueAt } from './desk-due-days.ts'
import type { TrayRow } from './desk-tray.ts'
import { useTypeName } from './desk-verdict.ts'
import classes from './desk.module.css'

const chips = ['policy', 'week', 'month', 'longest'] as const

type Props = {
  rows: readonly TrayRow[]
  choice: DueChoice
  due: DueAt
  today: Day
  onChoose: (choice: DueChoice) => void
}

/** When it comes back: what the policy proposes, or one press away from it. */
export function DeskDue({ rows, choice, due, today, onChoose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const typeName = useTypeName()
  const id = useId()
  const [typing, setTyping] = useState(false)
  const days = rows.flatMap(({ card }) => (card === null ? [] : [{ card, day: due(card, choice) }]))
  const [first] = days
  const isOne = days.every(({ day }) => day === first?.day)
  return (
    <section className={classes.part} aria-labelledby={id}>
      <h2 id={id} className={classes.label}>
        {t('desk.due.title')}
      </h2>
      {isOne ? (
        <p className={classes.big}>{first === undefined ? '' : format.weekday(first.day)}</p>
      ) : (
        <>
          <p className={classes.quiet}>{t('desk.due.several')}</p>
          <ul className={classes.dues}>
            {days.map(({ card, day }) => (
              <li key={card.id}>
                <span>{typeName(card.type.names)}</span> <strong>{format.day(day)}</strong>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={classes.chips}>
        {chips.map((kind) => (
          <Button
            key={kind}
            size="compact-md"
            variant="default"
            className={choice.kind === kind ? classes.pressed : undefined}
            aria-pressed={choice.kind === kind}
            onClick={() => {
              setTyping(false)
              onChoose({ kind })
            }}
          >
            {t(`desk.due.${kind}`)}
          </Button>
        ))}
        <Button
          size="compact-md"
          variant="default"
          className={choice.kind === 'day' ? classes.pressed : undefined}
          aria-pressed={choice.kind === 'day'}
          aria-expanded={typing}
          onClick={() => setTyping(!typing)}
        >
          {t('desk.due.day')}
        </Button>
      </div>
      {typing && (
        <TextInput
          type="date"
          aria-label={t('desk.due.day')}
          min={today}
          value={choice.kind === 'day' ? choice.day : (first?.day ?? '')}
          onChange={(event) => {
            const day = event.currentTarget.value
            if (day !== '') onChoose({ kind: 'day', day })
          }}
        />
      )}
    </section>
  )
}
