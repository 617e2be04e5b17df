import { ActionIcon, Button, Loader } from '@mantine/core'
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCheck,
  IconCircleDashed,
  IconX,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { DeskOffers } from './desk-offers.tsx'
import { DeskPaper } from './desk-papers.tsx'
import { DeskReturnNotes } from './desk-return-notes.tsx'
import type { DeskStore } from './desk-store.ts'
import { isOffline } from './desk-store.ts'
import type { TrayRow } from './desk-tray.ts'
import { useTypeName, useVerdict, type Tone } from './desk-verdict.ts'
import { SignButton } from './sign-button.tsx'
import classes from './desk.module.css'
import more from './desk-parts.module.css'

const icons: Record<Tone, typeof IconCheck> = {
  ready: IconCheck,
  done: IconCheck,
  attention: IconAlertTriangle,
  quiet: IconCircleDashed,
}

/** One item in the tray: what it is, what has come of it, and what can be done next. */
export function DeskRow({ row, store }: { row: TrayRow; store: DeskStore }) {
  const { t } = useTranslation()
  const typeName = useTypeName()
  const verdict = useVerdict()(row)
  const { card, done } = row
  const Icon = icons[verdict.tone]
  const receipt = receiptOf(row)
  const canUndo = done !== null && done.kind !== 'undone' && !row.busy
  return (
    // The key grows with each scan, so that the row shows that it was seen again.
    <li className={more.row} data-tone={verdict.tone} data-seen={row.seen > 0} key={row.seen}>
      <span className={more.rowIcon} aria-hidden>
        {row.busy ? <Loader size={22} /> : <Icon size={24} />}
      </span>
      <div className={more.rowWhat}>
        <p className={more.rowName}>
          {card === null ? row.tag : typeName(card.type.names)}
          {card !== null && <span className={more.tag}>{card.tag}</span>}
        </p>
        {card !== null && (
          <p className={classes.quiet}>
            {`${card.model.maker} ${card.model.name}`.trim()}
            {card.model.maxUserKg !== null && ` · ${t('desk.upTo', { kg: card.model.maxUserKg })}`}
          </p>
        )}
        {verdict.more.map((words) => (
          <p key={words} className={more.more}>
            {words}
          </p>
        ))}
      </div>
      <p className={more.verdict} data-tone={verdict.tone}>
        {verdict.words}
      </p>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('desk.tray.removeItem', { tag: row.tag })}
        onClick={() => store.remove(row.key)}
      >
        <IconX size={18} aria-hidden />
      </ActionIcon>
      <div className={more.rowActs}>
        {row.failure !== null && (
          <Button size="compact-md" variant="default" onClick={() => store.again(row.key)}>
            {t('desk.lend.again')}
          </Button>
        )}
        {isOffline(row.failure) && card === null && (
          <Button size="compact-md" variant="default" onClick={() => store.noteOffline(row.key)}>
            {t('desk.lend.noteReturn')}
          </Button>
        )}
        {card !== null && !row.busy && done?.kind !== 'lent' && (
          <DeskOffers row={row} card={card} store={store} />
        )}
        {done?.kind === 'returned' && done.messages.some(({ kind }) => kind === 'deposit-open') && (
          <Button size="compact-md" variant="light" onClick={() => store.depositBack(row.key)}>
            {t('desk.offer.deposit')}
          </Button>
        )}
        {done?.kind === 'lent' && (
          <>
            <DeskPaper
              paper={{ space: store.space, loan: done.loan, ref: done.ref, kind: 'agreement' }}
              compact
            />
            <SignButton space={store.space} loan={done.loan} compact />
          </>
        )}
        {receipt !== null && (
          <DeskPaper paper={{ space: store.space, ...receipt, kind: 'receipt' }} compact />
        )}
        {canUndo && (
          <Button
            size="compact-md"
            variant="default"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            aria-label={t('desk.lend.undoItem', { tag: row.tag })}
            onClick={() => store.undo(row.key)}
          >
            {t('desk.lend.undo')}
          </Button>
        )}
      </div>
      {done?.kind === 'returned' && done.messages.some(({ kind }) => kind === 'returned') && (
        <DeskReturnNotes row={row} done={done} store={store} />
      )}
    </li>
  )
}

/** The loan of which this return was the last of what was out. */
function receiptOf({ done }: TrayRow): { loan: string; ref: string } | null {
  if (done?.kind !== 'returned' || !done.messages.some(({ kind }) => kind === 'loan-closed'))
    return null
  const returned = done.messages.find((message) => message.kind === 'returned')
  return returned === undefined ? null : { loan: returned.loan, ref: returned.ref }
}
