import { IconUserSearch } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ErasureReceipt } from '#domain/borrower-keep.ts'
import { useMay } from '#web/session.ts'
import { useShortcuts } from '#web/ui/shortcuts.ts'
import { StateMessage } from '#web/ui/state-message.tsx'
import { BorrowerReceipt } from './borrower-receipt.tsx'
import type { Whom } from './borrower-queries.ts'
import { BorrowerDoor } from './borrower-door.tsx'
import { BorrowerSearch } from './borrower-search.tsx'
import { DeskEverywhere } from './desk-everywhere.tsx'
import { DeskNewPerson } from './desk-new-person.tsx'
import classes from './borrower.module.css'

type Beside =
  | { kind: 'record'; whom: Whom }
  | { kind: 'receipt'; receipt: ErasureReceipt }
  | { kind: 'new' | 'everywhere' }
  | null

/** Looking for people at one counter, with the record of one of them beside it. Nothing of it outlives the page. */
export function BorrowerCounter({ space, claim }: { space: string; claim: string | null }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const mayServe = useMay('borrowers:serve')
  const box = useRef<HTMLInputElement>(null)
  const [letters, setLetters] = useState('')
  const [beside, setBeside] = useState<Beside>(
    claim === null ? null : { kind: 'record', whom: { claim } },
  )
  const open = (whom: Whom) => setBeside({ kind: 'record', whom })
  const close = () => {
    setBeside(null)
    if (claim !== null) void navigate('/equipment/people', { replace: true })
    box.current?.focus()
  }
  useShortcuts({
    title: t('borrowers.title'),
    shortcuts: mayServe
      ? [
          { keys: '/', says: t('borrowers.search'), run: () => box.current?.focus() },
          { keys: 'n', says: t('borrowers.add'), run: () => setBeside({ kind: 'new' }) },
        ]
      : [],
  })
  return (
    <div className={classes.counter} data-open={beside !== null || undefined}>
      {mayServe && (
        <BorrowerSearch
          space={space}
          box={box}
          letters={letters}
          chosen={beside?.kind === 'record' && 'id' in beside.whom ? beside.whom.id : null}
          onLetters={setLetters}
          onOpen={(id) => open({ id })}
          onAsk={(kind) => setBeside({ kind })}
        />
      )}
      <div className={classes.beside}>
        {beside === null && (
          <div className={classes.empty}>
            <StateMessage
              icon={<IconUserSearch size={30} />}
              title={t('borrowers.start.title')}
              text={t('borrowers.start.text')}
            />
          </div>
        )}
        {beside?.kind === 'record' && (
          <BorrowerDoor
            key={'id' in beside.whom ? beside.whom.id : beside.whom.claim}
            space={space}
            whom={beside.whom}
            onErased={(receipt) => {
              // What was found speaks of somebody who is no more.
              setLetters('')
              setBeside({ kind: 'receipt', receipt })
            }}
            onClose={close}
          />
        )}
        {beside?.kind === 'receipt' && <BorrowerReceipt receipt={beside.receipt} onClose={close} />}
        {beside?.kind === 'new' && (
          <div className={classes.card}>
            <DeskNewPerson
              space={space}
              letters={letters}
              onAdded={({ id }) => open({ id })}
              onCancel={close}
            />
          </div>
        )}
        {beside?.kind === 'everywhere' && (
          <div className={classes.card}>
            <DeskEverywhere
              space={space}
              letters={letters}
              onFound={({ id }) => open({ id })}
              onCancel={close}
            />
          </div>
        )}
      </div>
    </div>
  )
}
