import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureWords, fieldWords } from '#web/failure-words.ts'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { useFirstEmpty } from '#web/ui/first-empty.ts'
import { useFocusOnWrong } from '#web/ui/focus-wrong.ts'
import classes from './borrower.module.css'

type BorrowerReasonProps = { open: (reason: string) => Promise<void>; onCancel: () => void }

/** Why a record is opened that is not of this counter now; kept for good beside who opened it. */
export function BorrowerReason({ open, onCancel }: BorrowerReasonProps) {
  const { t } = useTranslation()
  const form = useRef<HTMLFormElement>(null)
  const [reason, setReason] = useState('')
  const opening = useMutation({ meta: { quiet: true }, gcTime: 0, mutationFn: () => open(reason) })
  useFirstEmpty(form)
  useFocusOnWrong(form, opening.error)
  const wrong = fieldWords(t, opening.error)
  return (
    <form
      ref={form}
      className={classes.card}
      noValidate
      aria-label={t('borrowers.reason.title')}
      onSubmit={(event) => {
        event.preventDefault()
        opening.mutate()
      }}
    >
      <h2 className={classes.title}>{t('borrowers.reason.title')}</h2>
      <p className={classes.quiet}>{t('borrowers.reason.text')}</p>
      <TextInput
        name="reason"
        label={t('borrowers.reason.field')}
        description={t('borrowers.reason.help')}
        autoComplete="off"
        maxLength={200}
        value={reason}
        error={wrong['reason']}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <FailureBox
        failure={
          opening.error === null || wrong['reason'] !== undefined
            ? null
            : failureWords(t, opening.error)
        }
        requestWords={(request) => t('failures.request', { request })}
      />
      <div className={classes.acts}>
        <Button type="submit" loading={opening.isPending}>
          {t('borrowers.reason.open')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('shell.cancel')}
        </Button>
      </div>
    </form>
  )
}
