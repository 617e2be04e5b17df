import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Borrower } from '#domain/borrower.ts'
import { dayIn, daysAfter, type Day } from '#domain/day.ts'
import type { CallOutcome } from '#domain/equipment/due.ts'
import { useFormat } from '#web/ui/format.tsx'
import { notice } from '#web/ui/notice.ts'
import { useNow } from '#web/ui/now.ts'
import { dueCalls, dueChanged } from './due-queries.ts'
import classes from './due.module.css'

const otherwise = ['no-answer', 'left-message', 'wrong-number', 'cannot-find-it'] as const

type Props = {
  space: string
  claim: string
  person: Pick<Borrower, 'givenName' | 'familyName' | 'phone' | 'email' | 'language'>
  onDone: () => void
}

/** Whom to call, at which number; and what came of it, in one click. */
export function DueCall({ space, claim, person, onDone }: Props) {
  const { t } = useTranslation()
  const { timeZone } = useFormat()
  const [day, setDay] = useState('')
  const today = dayIn(timeZone, useNow())
  const note = useMutation({
    mutationFn: async (came: { outcome: CallOutcome; promisedOn?: Day }) => {
      await dueCalls.note(space, { claim, ...came })
      notice({ tone: 'done', text: t('due.noted', { what: t(`due.outcomes.${came.outcome}`) }) })
      await dueChanged()
    },
    onSuccess: onDone,
  })
  const promised = (promisedOn: Day) => note.mutate({ outcome: 'will-return', promisedOn })
  const name = `${person.givenName} ${person.familyName}`
  return (
    <section className={classes.calling} aria-label={t('due.calling', { name })}>
      <div className={classes.person}>
        <p className={classes.personName}>{name}</p>
        {person.phone !== null && (
          <a className={classes.phone} href={`tel:${person.phone.replaceAll(' ', '')}`}>
            {person.phone}
          </a>
        )}
        {person.email !== null && <a href={`mailto:${person.email}`}>{person.email}</a>}
        <p className={classes.quiet}>{t(`due.speaks.${person.language}`)}</p>
      </div>
      <fieldset className={classes.outcomes} disabled={note.isPending}>
        <legend>{t('due.cameOf')}</legend>
        <div className={classes.outcomeRow}>
          <Button size="compact-md" onClick={() => promised(daysAfter(today, 1))}>
            {t('due.tomorrow')}
          </Button>
          <Button size="compact-md" onClick={() => promised(daysAfter(today, 7))}>
            {t('due.inAWeek')}
          </Button>
          <form
            className={classes.another}
            onSubmit={(event) => {
              event.preventDefault()
              if (day !== '') promised(day)
            }}
          >
            <TextInput
              type="date"
              size="xs"
              label={t('due.anotherDay')}
              min={today}
              value={day}
              onChange={(event) => setDay(event.currentTarget.value)}
            />
            <Button size="compact-md" type="submit" variant="default" disabled={day === ''}>
              {t('due.thatDay')}
            </Button>
          </form>
        </div>
        <div className={classes.outcomeRow}>
          {otherwise.map((outcome) => (
            <Button
              key={outcome}
              size="compact-md"
              variant="default"
              onClick={() => note.mutate({ outcome })}
            >
              {t(`due.outcomes.${outcome}`)}
            </Button>
          ))}
        </div>
      </fieldset>
      <Button className={classes.close} size="compact-md" variant="subtle" onClick={onDone}>
        {t('shell.close')}
      </Button>
    </section>
  )
}
