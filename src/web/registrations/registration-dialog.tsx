import { Button, Checkbox, Modal, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Occurrence } from '#domain/activities/occurrence.ts'
import type { Registration } from '#domain/activities/registration.ts'
import { CompanionsField } from './companions-field.tsx'
import type { RegistrationAct } from './registration-acts.ts'
import { useSeatWords } from './session-choice.tsx'
import classes from './registrations.module.css'

type Answer = { onAct: (act: RegistrationAct) => void }
type RegistrationDialogProps = Answer & {
  registration: Registration
  what: 'move' | 'change'
  /** The session it is of, and those to come that it can be of. */
  from: string
  sessions: readonly Occurrence[]
  most: number
  isBusy: boolean
  onClose: () => void
}

/** What is asked before somebody goes to another session, or comes with others. */
export function RegistrationDialog({
  registration,
  what,
  from,
  sessions,
  onClose,
  ...rest
}: RegistrationDialogProps) {
  const { t } = useTranslation()
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(what === 'move' ? 'registrations.move.title' : 'registrations.acts.change')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      {what === 'move' ? (
        <Move from={from} sessions={sessions} {...rest} />
      ) : (
        <Change registration={registration} {...rest} />
      )}
    </Modal>
  )
}

type MoveProps = Answer & { from: string; sessions: readonly Occurrence[]; isBusy: boolean }

function Move({ from, sessions, isBusy, onAct }: MoveProps) {
  const { t } = useTranslation()
  const words = useSeatWords()
  const others = sessions.filter(({ id }) => id !== from)
  if (others.length === 0) return <p className={classes.empty}>{t('registrations.move.none')}</p>
  return (
    <ul className={classes.sessions}>
      {others.map((session) => (
        <li key={session.id}>
          <UnstyledButton
            disabled={isBusy}
            onClick={() => onAct({ does: 'move', from, to: session.id })}
          >
            {words(session)}
          </UnstyledButton>
        </li>
      ))}
    </ul>
  )
}

type ChangeProps = Answer & { registration: Registration; most: number; isBusy: boolean }

function Change({ registration, most, isBusy, onAct }: ChangeProps) {
  const { t } = useTranslation()
  const [companions, setCompanions] = useState(registration.companions)
  const [tells, setTells] = useState(registration.tells)
  return (
    <form
      className={classes.fields}
      onSubmit={(event) => {
        event.preventDefault()
        onAct({ does: 'change', companions, tells })
      }}
    >
      {Math.max(most, registration.companions) > 0 && (
        <CompanionsField
          value={companions}
          most={Math.max(most, registration.companions)}
          onChange={setCompanions}
        />
      )}
      <Checkbox
        label={t('registrations.register.tells')}
        checked={tells}
        onChange={(event) => setTells(event.currentTarget.checked)}
      />
      <Button type="submit" loading={isBusy}>
        {t('registrations.acts.save')}
      </Button>
    </form>
  )
}
