import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { IconArrowBackUp, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Appointment } from '#domain/activities/appointment.ts'
import { localIn } from '#domain/activities/local-time.ts'
import { useFormat } from '#web/ui/format.tsx'
import { useNow } from '#web/ui/now.ts'
import { notice } from '#web/ui/notice.ts'
import { agendaAgain, agendaCalls } from './agenda-calls.ts'
import { AgendaRefused } from './agenda-refused.tsx'
import { useAgendaWords } from './agenda-words.ts'
import { AppointmentForm } from './appointment-form.tsx'
import { OutcomeButtons } from './outcome-buttons.tsx'
import classes from './agenda.module.css'

type Status = 'planned' | 'cancelled-by-person' | 'cancelled-by-service'

/** One appointment: what it is, and what can be done with it as it stands. */
export function AppointmentPanel({ one, onDone }: { one: Appointment; onDone: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useAgendaWords()
  const [edits, setEdits] = useState(false)
  const now = localIn(format.timeZone, useNow())
  const set = useMutation({
    meta: { quiet: true },
    mutationFn: async (status: Status) => {
      const at = { space: one.space.id, appointment: one.id, version: one.version }
      await agendaCalls.close(at, { status })
      await agendaAgain()
      onDone()
      notice({ tone: 'done', text: t(`agenda.said.${status}`) })
    },
  })
  if (edits)
    return <AppointmentForm space={one.space.id} stands={one} start={one.start} onDone={onDone} />
  const facts: [string, string][] = [
    [t('agenda.panel.when'), `${format.weekday(one.start.slice(0, 10))}, ${words.hours(one)}`],
    [t('agenda.form.type'), words.type(one.type)],
    [t('agenda.form.subject'), words.subject(one.subject)],
    [t('agenda.form.place'), words.where(one)],
    [t('agenda.panel.status'), t(`agenda.status.${one.status}`)],
    [
      t('agenda.panel.outcome'),
      one.outcome === null
        ? ''
        : [t(`agenda.outcomes.${one.outcome}`), words.service(one.referral)]
            .filter(Boolean)
            .join(' · '),
    ],
  ]
  return (
    <div className={classes.form}>
      <h3 className={classes.who}>{words.who(one)}</h3>
      <dl className={classes.facts}>
        {facts
          .filter(([, fact]) => fact !== '')
          .map(([name, fact]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{fact}</dd>
            </div>
          ))}
      </dl>
      {one.status === 'planned' && one.start <= now && (
        <OutcomeButtons appointment={one} onDone={onDone} />
      )}
      <AgendaRefused error={set.error} />
      <div className={classes.acts}>
        {one.status === 'planned' ? (
          <>
            <Button
              variant="default"
              leftSection={<IconPencil size={16} aria-hidden />}
              onClick={() => setEdits(true)}
            >
              {t('agenda.panel.change')}
            </Button>
            <Button
              variant="default"
              loading={set.isPending}
              onClick={() => set.mutate('cancelled-by-person')}
            >
              {t('agenda.panel.cancelsPerson')}
            </Button>
            <Button
              variant="default"
              loading={set.isPending}
              onClick={() => set.mutate('cancelled-by-service')}
            >
              {t('agenda.panel.cancelsService')}
            </Button>
          </>
        ) : (
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            loading={set.isPending}
            onClick={() => set.mutate('planned')}
          >
            {t('agenda.panel.restore')}
          </Button>
        )}
      </div>
    </div>
  )
}
