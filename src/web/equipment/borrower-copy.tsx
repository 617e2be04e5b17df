import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureWords, fieldWords } from '#web/failure-words.ts'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { useFirstEmpty } from '#web/ui/first-empty.ts'
import { useFocusOnWrong } from '#web/ui/focus-wrong.ts'
import { borrowerCalls, type AtCounter } from './borrower-calls.ts'
import { BorrowerPaper } from './borrower-paper.tsx'
import classes from './borrower.module.css'

/** A copy of all that is held, made with a reason, to read, to print and to take away as a file. */
export function BorrowerCopyView({ at, onClose }: { at: AtCounter; onClose: () => void }) {
  const { t } = useTranslation()
  const form = useRef<HTMLFormElement>(null)
  const [reason, setReason] = useState(t('borrowers.copy.usual'))
  const copy = useMutation({
    meta: { quiet: true },
    gcTime: 0,
    mutationFn: () => borrowerCalls.copy(at, reason),
  })
  useFirstEmpty(form)
  useFocusOnWrong(form, copy.error)
  const wrong = fieldWords(t, copy.error)
  if (copy.data !== undefined) return <BorrowerPaper copy={copy.data} onClose={onClose} />
  return (
    <form
      ref={form}
      className={classes.card}
      noValidate
      aria-label={t('borrowers.copy.title')}
      onSubmit={(event) => {
        event.preventDefault()
        copy.mutate()
      }}
    >
      <h2 className={classes.title}>{t('borrowers.copy.title')}</h2>
      <p className={classes.quiet}>{t('borrowers.copy.text')}</p>
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
          copy.error === null || wrong['reason'] !== undefined ? null : failureWords(t, copy.error)
        }
        requestWords={(request) => t('failures.request', { request })}
      />
      <div className={classes.acts}>
        <Button type="submit" loading={copy.isPending}>
          {t('borrowers.copy.make')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('borrowers.copy.back')}
        </Button>
      </div>
    </form>
  )
}
