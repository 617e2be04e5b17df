import { Button } from '@mantine/core'
import { IconFileDownload, IconPrinter } from '@tabler/icons-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { BorrowerCopy } from '#domain/borrower-copy.ts'
import { useFormat } from '#web/ui/format.tsx'
import { saveFile } from '#web/ui/save-file.ts'
import { BorrowerFacts } from './borrower-facts.tsx'
import { useCopyLines } from './borrower-lines.ts'
import classes from './borrower.module.css'
import more from './borrower-parts.module.css'

type Copy = z.infer<typeof BorrowerCopy>

/** The copy as a page that is read or printed. The name of its file tells nobody. */
export function BorrowerPaper({ copy, onClose }: { copy: Copy; onClose: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const lines = useCopyLines()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(function startReading() {
    title.current?.focus()
  }, [])
  const { person, loans, reservations, waiting, openings } = copy
  return (
    <section className={`${classes.card} ${more.paper}`} aria-label={t('borrowers.copy.title')}>
      <div className={`${classes.acts} ${classes.unprinted}`}>
        <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
          {t('borrowers.copy.print')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileDownload size={18} aria-hidden />}
          onClick={() =>
            saveFile('taulell-copy.json', JSON.stringify(copy, null, 2), 'application/json')
          }
        >
          {t('borrowers.copy.json')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('borrowers.copy.back')}
        </Button>
      </div>
      <h2 ref={title} className={classes.title} tabIndex={-1}>
        {t('borrowers.copy.heading')}
      </h2>
      <p className={classes.quiet}>
        {t('borrowers.copy.made', { at: format.moment(copy.copiedAt) })}.{' '}
        {t('borrowers.copy.rule', { count: copy.keepDays })}
      </p>
      <Part title={t('borrowers.copy.person')}>
        <p className={classes.name}>
          {person.givenName} {person.familyName}
        </p>
        <BorrowerFacts record={person} />
      </Part>
      <Part title={t('borrowers.copy.loans')} none={t('borrowers.copy.noLoans')}>
        {loans.map((loan) => (
          <div key={loan.ref} className={more.entry}>
            <h4>{t('borrowers.copy.loan', { ref: loan.ref, space: loan.space })}</h4>
            <p className={classes.quiet}>{lines.loan(loan)}</p>
            <ul className={more.things}>
              {loan.items.map((item) => (
                <li key={`${item.tag} ${item.from}`}>{lines.item(item)}</li>
              ))}
            </ul>
          </div>
        ))}
      </Part>
      <Part title={t('borrowers.copy.reservations')} none={t('borrowers.copy.noReservations')}>
        {reservations.map((one) => (
          <p key={`${one.tag} ${one.madeAt}`}>{lines.reservation(one)}</p>
        ))}
      </Part>
      <Part title={t('borrowers.copy.waiting')} none={t('borrowers.copy.noWaiting')}>
        {waiting.map((one) => (
          <p key={one.since}>{lines.waiting(one)}</p>
        ))}
      </Part>
      <Part title={t('borrowers.copy.openings')} none={t('borrowers.copy.noOpenings')}>
        {openings.map((one) => (
          <p key={`${one.at} ${one.how}`}>{lines.opening(one)}</p>
        ))}
      </Part>
    </section>
  )
}

type PartProps = { title: string; none?: string; children: ReactNode }

function Part({ title, none, children }: PartProps) {
  const isEmpty = Array.isArray(children) && children.length === 0
  return (
    <section className={more.part}>
      <h3 className={more.under}>{title}</h3>
      {isEmpty ? <p className={classes.quiet}>{none}</p> : children}
    </section>
  )
}
