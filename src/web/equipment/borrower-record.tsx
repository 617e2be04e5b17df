import { ActionIcon, Button } from '@mantine/core'
import { IconFileDownload, IconPencil, IconShieldLock, IconTrash, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ErasureReceipt } from '#domain/borrower-keep.ts'
import type { Borrower } from '#domain/borrower.ts'
import { useMay } from '#web/session.ts'
import { BorrowerCopyView } from './borrower-copy.tsx'
import { BorrowerEdit } from './borrower-edit.tsx'
import { BorrowerErase } from './borrower-erase.tsx'
import { BorrowerFacts } from './borrower-facts.tsx'
import { BorrowerHas } from './borrower-has.tsx'
import { BorrowerHold } from './borrower-hold.tsx'
import classes from './borrower.module.css'

type BorrowerRecordProps = {
  space: string
  record: Borrower
  onChanged: (change: Partial<Borrower>) => void
  /** What depends on more than was changed is read anew. */
  onReadAgain: () => Promise<unknown>
  onErased: (receipt: ErasureReceipt) => void
  onClose: () => void
}

type Doing = 'edit' | 'copy' | 'hold' | 'erase' | null

/** All that is kept of somebody on one card, and what she may ask for. */
export function BorrowerRecord({
  space,
  record,
  onChanged,
  onReadAgain,
  onErased,
  onClose,
}: BorrowerRecordProps) {
  const { t } = useTranslation()
  const mayLend = useMay('equipment:lend')
  const title = useRef<HTMLHeadingElement>(null)
  const [doing, setDoing] = useState<Doing>(null)
  const at = { space, id: record.id }
  const stop = () => setDoing(null)
  useEffect(function sayWhoseItIs() {
    title.current?.focus()
  }, [])
  if (doing === 'copy') return <BorrowerCopyView at={at} onClose={stop} />
  return (
    <section className={classes.card} aria-label={t('borrowers.record.label')}>
      <div className={classes.who}>
        <h2 ref={title} className={classes.name} tabIndex={-1}>
          {record.givenName} {record.familyName}
        </h2>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('borrowers.record.close')}
          onClick={onClose}
        >
          <IconX size={20} aria-hidden />
        </ActionIcon>
      </div>
      {doing === 'edit' ? (
        <BorrowerEdit
          at={at}
          record={record}
          onReadAgain={onReadAgain}
          onSaved={async (change, version) => {
            stop()
            onChanged({ ...change, version })
            if (change.keep !== undefined) await onReadAgain()
          }}
          onCancel={stop}
        />
      ) : (
        <>
          <BorrowerFacts record={record} />
          {mayLend && <BorrowerHas space={space} id={record.id} />}
          <div className={classes.acts}>
            <Button
              leftSection={<IconPencil size={18} aria-hidden />}
              variant="default"
              onClick={() => setDoing('edit')}
            >
              {t('borrowers.record.edit')}
            </Button>
            <Button
              leftSection={<IconFileDownload size={18} aria-hidden />}
              variant="default"
              onClick={() => setDoing('copy')}
            >
              {t('borrowers.record.copy')}
            </Button>
            <Button
              leftSection={<IconShieldLock size={18} aria-hidden />}
              variant="default"
              onClick={() => setDoing('hold')}
            >
              {t('borrowers.record.hold')}
            </Button>
            <Button
              leftSection={<IconTrash size={18} aria-hidden />}
              variant="default"
              color="teula"
              onClick={() => setDoing('erase')}
            >
              {t('borrowers.record.erase')}
            </Button>
          </div>
        </>
      )}
      {doing === 'hold' && (
        <BorrowerHold
          at={at}
          held={record.heldBecause}
          onDone={async () => {
            stop()
            await onReadAgain()
          }}
          onClose={stop}
        />
      )}
      {doing === 'erase' && <BorrowerErase at={at} onErased={onErased} onClose={stop} />}
    </section>
  )
}
