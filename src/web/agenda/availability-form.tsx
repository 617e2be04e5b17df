import { ActionIcon, Button } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { daysAfter } from '#domain/day.ts'
import type { Interval, Week } from '#domain/opening-hours.ts'
import { fieldWords } from '#web/failure-words.ts'
import { useFormat } from '#web/ui/format.tsx'
import { notice } from '#web/ui/notice.ts'
import { agendaAgain, agendaCalls } from './agenda-calls.ts'
import { myWeeksQuery } from './agenda-queries.ts'
import { AgendaRefused } from './agenda-refused.tsx'
import classes from './agenda.module.css'

const most = 4
const aMonday = '2026-11-23'
const nothing: Week = [[], [], [], [], [], [], []]

type Props = { space: { id: string; name: string }; onDone: () => void }

/** When one can be given appointments at a space, every week from today on. */
export function AvailabilityForm({ space, onDone }: Props) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const { data } = useSuspenseQuery(myWeeksQuery)
  const [week, setWeek] = useState<Week>(
    () => data.items.find((one) => one.space.id === space.id)?.week ?? nothing,
  )
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: async () => {
      await agendaCalls.setWeek(space.id, week)
      await agendaAgain()
      onDone()
      notice({ tone: 'done', text: t('agenda.availability.saved') })
    },
  })
  const wrong = fieldWords(t, save.error)
  const change = (day: number, to: Interval[]) => setWeek(week.with(day, to))
  return (
    <form
      className={classes.form}
      noValidate
      aria-label={t('agenda.availability.title')}
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <p className={classes.quiet}>{t('agenda.availability.lead', { space: space.name })}</p>
      {week.map((parts, day) => {
        const name = weekday.format(new Date(daysAfter(aMonday, day)))
        const problem = Object.entries(wrong).find(([path]) => path.startsWith(`week.${day}`))?.[1]
        return (
          <fieldset key={name} className={classes.weekday}>
            <legend>{name}</legend>
            {parts.length === 0 && (
              <span className={classes.quiet}>{t('agenda.availability.none')}</span>
            )}
            {[...parts.entries()].map(([place, part]) => (
              <span key={place} className={classes.span}>
                {(['from', 'until'] as const).map((edge) => (
                  <input
                    key={edge}
                    type="time"
                    className={classes.time}
                    aria-label={t(`agenda.availability.${edge}`, { day: name })}
                    value={part[edge]}
                    onChange={(event) =>
                      change(day, parts.with(place, { ...part, [edge]: event.target.value }))
                    }
                  />
                ))}
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('agenda.availability.remove', { day: name })}
                  onClick={() => change(day, parts.toSpliced(place, 1))}
                >
                  <IconMinus size={16} aria-hidden />
                </ActionIcon>
              </span>
            ))}
            {parts.length < most && (
              <ActionIcon
                variant="default"
                aria-label={t('agenda.availability.add', { day: name })}
                onClick={() =>
                  change(day, [
                    ...parts,
                    parts.length === 0
                      ? { from: '09:30', until: '13:30' }
                      : { from: '16:00', until: '19:00' },
                  ])
                }
              >
                <IconPlus size={16} aria-hidden />
              </ActionIcon>
            )}
            {problem !== undefined && (
              <p className={classes.problem} role="alert">
                {problem}
              </p>
            )}
          </fieldset>
        )
      })}
      <AgendaRefused error={save.error} />
      <div className={classes.acts}>
        <Button type="submit" loading={save.isPending}>
          {t('agenda.form.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('shell.cancel')}
        </Button>
      </div>
    </form>
  )
}
