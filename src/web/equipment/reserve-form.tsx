import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { dayIn, type Day } from '#domain/day.ts'
import { proposedDue } from '#domain/equipment/policy.ts'
import { tagInScan } from '#domain/equipment/tag.ts'
import { Refusal } from '#domain/refusal.ts'
import { failureWords, fieldWords } from '#web/failure-words.ts'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { useFocusOnWrong } from '#web/ui/focus-wrong.ts'
import { useFormat } from '#web/ui/format.tsx'
import { useNow } from '#web/ui/now.ts'
import { deskSpaceQuery } from './desk-queries.ts'
import type { DeskPerson } from './desk-state.ts'
import { typesQuery } from './item-queries.ts'
import { PersonPicker } from './person-picker.tsx'
import { reserveCalls } from './reserve-calls.ts'
import { ReserveDay } from './reserve-day.tsx'
import { useDone } from './reserve-done.ts'
import { WhereThing } from './where-thing.tsx'
import classes from './shelf.module.css'
import more from './shelf-parts.module.css'

type ReserveFormProps = {
  space: string
  of: { tag: string; type: string } | null
  days: { from: Day; due: Day } | null
  onDone: () => void
}

/** For whom, what and when. The days fall on open days, and until when follows from the policy. */
export function ReserveForm({ space, of, days, onDone }: ReserveFormProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const done = useDone(space)
  const form = useRef<HTMLFormElement>(null)
  const today = dayIn(format.timeZone, useNow())
  const { data: opens } = useQuery(deskSpaceQuery(space))
  const { data: types = [] } = useQuery(typesQuery)
  const [person, setPerson] = useState<DeskPerson | null>(null)
  const [thing, setThing] = useState<{ type: string | null; model: string | null }>({
    type: of?.type ?? null,
    model: null,
  })
  const [tag, setTag] = useState('')
  const [from, setFrom] = useState<Day>(days?.from ?? today)
  const [typedDue, setDue] = useState<Day | null>(days?.due ?? null)
  const [lacks, setLacks] = useState<'nobody' | 'nothing' | null>(null)
  const policy = types.find(({ id }) => id === thing.type)?.policy
  const proposed =
    policy === undefined || opens === undefined ? from : proposedDue(policy, opens, from)
  const due = typedDue ?? proposed
  const reserve = useMutation({
    meta: { quiet: true },
    mutationFn: async (borrower: string) => {
      const wanted = of?.tag ?? tagInScan(tag) ?? tag.trim()
      const what = wanted === '' ? { model: thing.model ?? '' } : { tag: wanted }
      const { act, reservation } = await reserveCalls.reserve(space, {
        ...what,
        borrower,
        from,
        due,
      })
      onDone()
      done(saying(reservation), act)
    },
  })
  const saying = (made: Awaited<ReturnType<typeof reserveCalls.reserve>>['reservation']) => {
    if (made.state === 'ready') return t('reservations.done.onShelf', { tag: made.tag })
    if (made.itemSpace.id !== made.space.id)
      return t('reservations.done.brought', { tag: made.tag, space: made.itemSpace.name })
    return t('reservations.done.reserved', {
      tag: made.tag,
      from: format.shortDay(made.from),
      due: format.shortDay(made.due),
    })
  }
  const send = () => {
    const hasThing = of !== null || thing.model !== null || tag.trim() !== ''
    setLacks(person === null ? 'nobody' : hasThing ? null : 'nothing')
    if (person !== null && hasThing) reserve.mutate(person.id)
  }
  useFocusOnWrong(form, reserve.error ?? lacks)
  const wrong = fieldWords(t, reserve.error)
  const isNoneFree =
    reserve.error instanceof Refusal && reserve.error.code === 'equipment/none-free'
  return (
    <div className={more.form}>
      <PersonPicker
        space={space}
        person={person}
        error={lacks === 'nobody' ? t('reservations.reserve.nobody') : undefined}
        onPick={setPerson}
      />
      <form
        ref={form}
        className={more.form}
        noValidate
        tabIndex={-1}
        aria-label={t('reservations.reserve.title')}
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        {of === null && (
          <>
            <WhereThing
              {...thing}
              label={t('reservations.reserve.what')}
              any={tag.trim() !== ''}
              error={lacks === 'nothing' ? t('reservations.reserve.nothing') : wrong['model']}
              onChange={setThing}
            />
            <TextInput
              label={t('reservations.reserve.tag')}
              description={t('reservations.reserve.tagHelp')}
              autoComplete="off"
              maxLength={120}
              value={tag}
              error={wrong['tag']}
              onChange={(event) => setTag(event.currentTarget.value)}
            />
          </>
        )}
        <div className={more.two}>
          <ReserveDay
            label={t('reservations.reserve.from')}
            day={from}
            min={today}
            opens={opens}
            error={wrong['from']}
            onChange={setFrom}
          />
          <ReserveDay
            label={t('reservations.reserve.due')}
            day={due}
            min={from}
            opens={opens}
            error={wrong['due']}
            onChange={setDue}
          />
        </div>
        {opens !== undefined && (
          <p className={classes.quiet}>{t('reservations.reserve.pickUp', { space: opens.name })}</p>
        )}
        <FailureBox
          failure={
            reserve.error === null || Object.keys(wrong).length > 0
              ? null
              : failureWords(t, reserve.error)
          }
          requestWords={(request) => t('failures.request', { request })}
        />
        {isNoneFree && (
          <p className={classes.quiet}>
            {t('reservations.reserve.atWait')}{' '}
            <Link to="/equipment/shelf?tab=waiting" className={more.link}>
              {t('reservations.tabs.waiting')}
            </Link>
          </p>
        )}
        <div className={more.buttons}>
          <Button type="submit" loading={reserve.isPending}>
            {t('reservations.reserve.save')}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t('shell.cancel')}
          </Button>
        </div>
      </form>
    </div>
  )
}
