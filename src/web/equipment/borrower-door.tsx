import { Button, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ErasureReceipt } from '#domain/borrower-keep.ts'
import type { Borrower } from '#domain/borrower.ts'
import { Refusal } from '#domain/refusal.ts'
import { failureWords } from '#web/failure-words.ts'
import { queryClient } from '#web/query-client.ts'
import { StateMessage } from '#web/ui/state-message.tsx'
import { borrowerCalls } from './borrower-calls.ts'
import { recordQuery, type Whom } from './borrower-queries.ts'
import { BorrowerReason } from './borrower-reason.tsx'
import { BorrowerRecord } from './borrower-record.tsx'
import classes from './borrower.module.css'

type BorrowerDoorProps = {
  space: string
  whom: Whom
  onErased: (receipt: ErasureReceipt) => void
  onClose: () => void
}

/** Opens a record: freely where the counter serves whoever it is, else with a reason. */
export function BorrowerDoor({ space, whom, onErased, onClose }: BorrowerDoorProps) {
  const { t } = useTranslation()
  const query = recordQuery(space, whom)
  const record = useQuery(query)
  const [reason, setReason] = useState<string | null>(null)
  const keep = (now: Borrower) => queryClient.setQueryData(query.queryKey, now)
  if (record.isPending)
    return (
      <div className={classes.opening} role="status">
        <Loader size="sm" />
        {t('borrowers.opening')}
      </div>
    )
  if (record.isError) {
    const { error } = record
    if (error instanceof Refusal && error.code === 'borrowers/reason-required')
      return (
        <BorrowerReason
          onCancel={onClose}
          open={async (because) => {
            const opened =
              'id' in whom
                ? await borrowerCalls.open({ space, id: whom.id }, because)
                : await borrowerCalls.openOfClaim({ space, claim: whom.claim }, because)
            setReason(because)
            keep(opened)
          }}
        />
      )
    const { title, text } = failureWords(t, error)
    return (
      <StateMessage
        tone="attention"
        icon={<IconAlertTriangle size={30} />}
        title={title}
        text={text}
        actions={
          <>
            <Button onClick={() => void record.refetch()}>{t('shell.tryAgain')}</Button>
            <Button variant="default" onClick={onClose}>
              {t('borrowers.record.close')}
            </Button>
          </>
        }
      />
    )
  }
  const { data } = record
  return (
    <BorrowerRecord
      space={space}
      record={data}
      onChanged={(change) => keep({ ...data, ...change })}
      onReadAgain={async () => keep(await borrowerCalls.open({ space, id: data.id }, reason))}
      onErased={onErased}
      onClose={onClose}
    />
  )
}
