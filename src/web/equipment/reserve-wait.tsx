import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { failureWords, fieldWords } from '#web/failure-words.ts'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { notice } from '#web/ui/notice.ts'
import type { DeskPerson } from './desk-state.ts'
import { readBankAgain } from './item-queries.ts'
import { Side } from './item-side.tsx'
import { PersonPicker } from './person-picker.tsx'
import { reserveCalls } from './reserve-calls.ts'
import { WhereThing } from './where-thing.tsx'
import classes from './shelf-parts.module.css'

type WaitDrawerProps = { space: string; opened: boolean; onClose: () => void }

/** Somebody more on the waiting list of a space. */
export function WaitDrawer({ space, opened, onClose }: WaitDrawerProps) {
  const { t } = useTranslation()
  return (
    <Side
      opened={opened}
      title={t('reservations.waiting.addTitle')}
      after="add-waiting"
      onClose={onClose}
    >
      <WaitForm space={space} onDone={onClose} />
    </Side>
  )
}

function WaitForm({ space, onDone }: { space: string; onDone: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [person, setPerson] = useState<DeskPerson | null>(null)
  const [thing, setThing] = useState<{ type: string | null; model: string | null }>({
    type: null,
    model: null,
  })
  const [neededOn, setNeededOn] = useState('')
  const [lacks, setLacks] = useState<'nobody' | 'nothing' | null>(null)
  const wait = useMutation({
    meta: { quiet: true },
    mutationFn: async (borrower: string) => {
      const { waiting, freeNow } = await reserveCalls.wait(space, {
        ...(thing.model === null ? { type: thing.type ?? '' } : { model: thing.model }),
        borrower,
        neededOn: neededOn === '' ? null : neededOn,
      })
      onDone()
      void readBankAgain()
      if (freeNow === null)
        notice({
          tone: 'done',
          text: t('reservations.waiting.added', { place: waiting.place ?? '' }),
        })
      else
        notice({
          tone: 'news',
          text: t('reservations.waiting.addedFree', { tag: freeNow }),
          action: {
            words: t('reservations.waiting.lendNow'),
            run: () => void navigate(`/equipment/desk?scan=${freeNow}`),
          },
        })
    },
  })
  const wrong = fieldWords(t, wait.error)
  return (
    <div className={classes.form}>
      <PersonPicker
        space={space}
        person={person}
        error={lacks === 'nobody' ? t('reservations.reserve.nobody') : undefined}
        onPick={setPerson}
      />
      <form
        className={classes.form}
        noValidate
        aria-label={t('reservations.waiting.addTitle')}
        onSubmit={(event) => {
          event.preventDefault()
          setLacks(person === null ? 'nobody' : thing.type === null ? 'nothing' : null)
          if (person !== null && thing.type !== null) wait.mutate(person.id)
        }}
      >
        <WhereThing
          {...thing}
          any
          error={lacks === 'nothing' ? t('reservations.reserve.nothing') : wrong['model']}
          onChange={setThing}
        />
        <TextInput
          type="date"
          label={t('reservations.waiting.needed')}
          description={t('reservations.waiting.neededHelp')}
          value={neededOn}
          error={wrong['neededOn']}
          onChange={(event) => setNeededOn(event.currentTarget.value)}
        />
        <FailureBox
          failure={
            wait.error === null || Object.keys(wrong).length > 0
              ? null
              : failureWords(t, wait.error)
          }
          requestWords={(request) => t('failures.request', { request })}
        />
        <div className={classes.buttons}>
          <Button type="submit" loading={wait.isPending}>
            {t('reservations.waiting.save')}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t('shell.cancel')}
          </Button>
        </div>
      </form>
    </div>
  )
}
