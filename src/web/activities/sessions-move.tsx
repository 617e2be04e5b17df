import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { minutesBetween } from '#domain/activities/local-time.ts'
import type { Occurrence } from '#domain/activities/occurrence.ts'
import { useFirstEmpty } from '#web/ui/first-empty.ts'
import { useFormat } from '#web/ui/format.tsx'
import type { ChangeAct } from './change-act.ts'
import { spaceRoomsQuery } from './form-queries.ts'
import classes from './sessions.module.css'

type SessionMoveProps = { session: Occurrence; onMove: (act: ChangeAct) => void }

/** To another day, time or room: what dragging does in the calendar. */
export function SessionMove({ session, onMove }: SessionMoveProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const form = useRef<HTMLFormElement>(null)
  const { data: space } = useQuery(spaceRoomsQuery(session.space.id))
  const was = {
    day: session.start.slice(0, 10),
    time: session.start.slice(11, 16),
    minutes: minutesBetween(session.start, session.end),
    room: session.room?.id ?? '',
  }
  const [to, setTo] = useState(was)
  const start = `${to.day}T${to.time}`
  const isMoved = start !== session.start
  const change = {
    ...(isMoved ? { start } : {}),
    ...(to.minutes === was.minutes ? {} : { minutes: to.minutes }),
    ...(to.room === was.room ? {} : { room: to.room === '' ? null : to.room }),
  }
  const isWhole = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(start)
  useFirstEmpty(form)
  return (
    <form
      ref={form}
      className={classes.move}
      aria-label={t('activities.sessions.move')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (isWhole && Object.keys(change).length > 0) onMove({ does: 'change', to: change })
      }}
    >
      <div className={classes.fields}>
        <TextInput
          type="date"
          label={t('activities.form.day')}
          value={to.day}
          onChange={(event) => setTo({ ...to, day: event.currentTarget.value })}
        />
        <TextInput
          type="time"
          label={t('activities.form.time')}
          value={to.time}
          onChange={(event) => setTo({ ...to, time: event.currentTarget.value })}
        />
        <NumberInput
          label={t('activities.form.minutes')}
          value={to.minutes}
          min={5}
          max={1440}
          step={15}
          allowDecimal={false}
          onChange={(value) => setTo({ ...to, minutes: Number(value) })}
        />
        {session.meetingPoint === null && (
          <NativeSelect
            label={t('activities.form.room')}
            value={to.room}
            data={[
              { value: '', label: t('activities.form.noRoom') },
              ...(space?.rooms ?? []).map(({ id, name, capacity }) => ({
                value: id,
                label: t('activities.form.roomOf', { name, capacity: format.number(capacity) }),
              })),
            ]}
            onChange={(event) => setTo({ ...to, room: event.currentTarget.value })}
          />
        )}
      </div>
      <Button type="submit" disabled={!isWhole || Object.keys(change).length === 0}>
        {t('activities.page.review')}
      </Button>
    </form>
  )
}
