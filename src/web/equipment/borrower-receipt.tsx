import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ErasureReceipt } from '#domain/borrower-keep.ts'
import { useFormat } from '#web/ui/format.tsx'
import classes from './borrower.module.css'
import more from './borrower-parts.module.css'

/** What erasing left, without a word of whom: it can be handed over. */
export function BorrowerReceipt({
  receipt,
  onClose,
}: {
  receipt: ErasureReceipt
  onClose: () => void
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(function sayWhatIsLeft() {
    title.current?.focus()
  }, [])
  return (
    <section className={classes.card} role="status">
      <h2 ref={title} className={classes.title} tabIndex={-1}>
        {t('borrowers.erase.receipt')}
      </h2>
      <p className={more.strong}>
        {t('borrowers.erase.receiptAt', { at: format.moment(receipt.erasedAt) })}
      </p>
      <p className={classes.quiet}>
        {t('borrowers.erase.receiptLoans', { count: receipt.loansKept })}{' '}
        {t('borrowers.erase.receiptPapers', { count: receipt.papersRemoved })}
      </p>
      <div className={`${classes.acts} ${classes.unprinted}`}>
        <Button onClick={onClose}>{t('borrowers.erase.close')}</Button>
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('borrowers.erase.print')}
        </Button>
      </div>
    </section>
  )
}
