import { Button, Radio } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureWords } from '#web/failure-words.ts'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { notice } from '#web/ui/notice.ts'
import { borrowerCalls, type AtCounter, type Because } from './borrower-calls.ts'
import { ShelfDialog } from './shelf-dialog.tsx'
import classes from './borrower.module.css'
import more from './borrower-parts.module.css'

type BorrowerHoldProps = {
  at: AtCounter
  held: Because | null
  onDone: () => Promise<void>
  onClose: () => void
}

const reasons = ['none', 'deposit', 'damage', 'dispute'] as const

/** Keeps a record from being erased while something is to be settled, or lets it go. */
export function BorrowerHold({ at, held, onDone, onClose }: BorrowerHoldProps) {
  const { t } = useTranslation()
  const [chosen, choose] = useState<(typeof reasons)[number]>(held ?? 'none')
  const hold = useMutation({
    meta: { quiet: true },
    gcTime: 0,
    mutationFn: async () => {
      await borrowerCalls.hold(at, { because: chosen === 'none' ? null : chosen })
      const text = t(chosen === 'none' ? 'borrowers.hold.letGo' : 'borrowers.hold.held')
      notice({ tone: 'done', text })
      await onDone()
    },
  })
  return (
    <ShelfDialog onClose={onClose} title={t('borrowers.hold.title')}>
      <form
        className={more.form}
        onSubmit={(event) => {
          event.preventDefault()
          hold.mutate()
        }}
      >
        <p className={classes.quiet}>{t('borrowers.hold.text')}</p>
        <Radio.Group
          label={t('borrowers.hold.because')}
          value={chosen}
          onChange={(value) => {
            const reason = reasons.find((one) => one === value)
            if (reason !== undefined) choose(reason)
          }}
        >
          <div className={more.radios}>
            {reasons.map((reason) => (
              <Radio key={reason} value={reason} label={t(`borrowers.hold.${reason}`)} />
            ))}
          </div>
        </Radio.Group>
        <FailureBox
          failure={hold.error === null ? null : failureWords(t, hold.error)}
          requestWords={(request) => t('failures.request', { request })}
        />
        <div className={classes.acts}>
          <Button type="submit" loading={hold.isPending}>
            {t('borrowers.hold.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
        </div>
      </form>
    </ShelfDialog>
  )
}
