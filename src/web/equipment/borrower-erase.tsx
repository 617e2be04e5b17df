import { Button, Checkbox } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ErasureReceipt } from '#domain/borrower-keep.ts'
import { Refusal } from '#domain/refusal.ts'
import { failureWords } from '#web/failure-words.ts'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { borrowerCalls, type AtCounter } from './borrower-calls.ts'
import { ShelfDialog } from './shelf-dialog.tsx'
import classes from './borrower.module.css'
import more from './borrower-parts.module.css'

type BorrowerEraseProps = {
  at: AtCounter
  onErased: (receipt: ErasureReceipt) => void
  onClose: () => void
}

const parts = ['goes', 'stays'] as const
const gone = ['contact', 'papers', 'lists'] as const
const stays = ['counts', 'log'] as const

/** The one thing here that no undo brings back: says what goes and what stays, and asks twice. */
export function BorrowerErase({ at, onErased, onClose }: BorrowerEraseProps) {
  const { t } = useTranslation()
  const [sure, setSure] = useState(false)
  const erase = useMutation({
    meta: { quiet: true },
    gcTime: 0,
    mutationFn: async () => onErased(await borrowerCalls.erase(at)),
  })
  const open = useOpenWords(erase.error)
  return (
    <ShelfDialog onClose={onClose} title={t('borrowers.erase.title')}>
      <div className={more.form}>
        <p className={more.strong}>{t('borrowers.erase.lead')}</p>
        {parts.map((part) => (
          <section key={part} aria-label={t(`borrowers.erase.${part}`)}>
            <h3 className={more.under}>{t(`borrowers.erase.${part}`)}</h3>
            <ul className={more.things}>
              {part === 'goes'
                ? gone.map((thing) => <li key={thing}>{t(`borrowers.erase.goesList.${thing}`)}</li>)
                : stays.map((thing) => (
                    <li key={thing}>{t(`borrowers.erase.staysList.${thing}`)}</li>
                  ))}
            </ul>
          </section>
        ))}
        <Checkbox
          data-autofocus
          label={t('borrowers.erase.sure')}
          checked={sure}
          onChange={(event) => setSure(event.currentTarget.checked)}
        />
        <FailureBox
          failure={
            erase.error === null
              ? null
              : { ...failureWords(t, erase.error), ...(open === null ? {} : { text: open }) }
          }
          requestWords={(request) => t('failures.request', { request })}
        />
        <div className={classes.acts}>
          <Button
            color="teula"
            disabled={!sure}
            loading={erase.isPending}
            onClick={() => erase.mutate()}
          >
            {t('borrowers.erase.do')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
        </div>
      </div>
    </ShelfDialog>
  )
}

/** What is still open, in figures. */
function useOpenWords(error: Error | null): string | null {
  const { t } = useTranslation()
  if (!(error instanceof Refusal) || error.code !== 'borrowers/open-loans') return null
  const { count, reservations } = error.facts
  if (typeof count !== 'number' || typeof reservations !== 'number') return null
  return t('borrowers.erase.open', {
    loans: t('borrowers.erase.loans', { count }),
    reservations: t('borrowers.erase.reservations', { count: reservations }),
  })
}
