import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { HeldItem } from '#domain/equipment/find.ts'
import { useFormat } from '#web/ui/format.tsx'
import { notice } from '#web/ui/notice.ts'
import { undoing } from '#web/undo.ts'
import { deskCalls } from './desk-calls.ts'
import type { DeskStore } from './desk-store.ts'
import { useTypeName } from './desk-verdict.ts'
import classes from './desk.module.css'
import more from './desk-parts.module.css'

type Props = { space: string; items: readonly HeldItem[]; store: DeskStore; onDone: () => void }

/** What somebody has out, to renew or to take back, and what is kept for her. */
export function DeskHeld({ space, items, store, onDone }: Props) {
  const { t } = useTranslation()
  const loans = items.filter(({ kind }) => kind === 'loan')
  const inTray = new Set(store.read().tray.map(({ tag }) => tag))
  const kept = items.filter(({ kind, tag }) => kind !== 'loan' && !inTray.has(tag))
  return (
    <>
      {loans.length > 0 && (
        <div>
          <p className={classes.label}>{t('desk.person.has')}</p>
          <ul className={classes.held}>
            {loans.map((item) => (
              <HeldRow key={item.claim} space={space} item={item} store={store} onDone={onDone} />
            ))}
          </ul>
        </div>
      )}
      {kept.length > 0 && (
        <div>
          <p className={classes.label}>{t('desk.person.kept')}</p>
          <ul className={classes.held}>
            {kept.map((item) => (
              <KeptRow key={item.claim} item={item} store={store} />
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

type RowProps = { space: string; item: HeldItem; store: DeskStore; onDone: () => void }

function HeldRow({ space, item, store, onDone }: RowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const typeName = useTypeName()
  const renew = useMutation({
    mutationFn: async () => {
      const { act, card } = await deskCalls.renew(space, item.claim)
      onDone()
      notice({
        tone: 'done',
        text: t('desk.person.renewed', { day: format.day(card.loan?.due ?? item.due) }),
        action: {
          words: t('desk.lend.undo'),
          run: undoing(async () => {
            await deskCalls.undo(space, act)
            onDone()
          }),
        },
      })
    },
  })
  return (
    <li>
      <span>
        {typeName(item.names)} <span className={more.tag}>{item.tag}</span>
        <span className={classes.quiet} data-late={item.overdueDays > 0}>
          {t('desk.person.due', { day: format.day(item.due) })}
          {item.overdueDays > 0 && ` · ${t('desk.person.late', { count: item.overdueDays })}`}
        </span>
      </span>
      <span className={more.heldActs}>
        {item.renewalsLeft > 0 && (
          <Button
            size="compact-sm"
            variant="default"
            loading={renew.isPending}
            aria-label={t('desk.person.renewItem', { tag: item.tag })}
            onClick={() => renew.mutate()}
          >
            {t('desk.person.renew')}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('desk.person.takeBackItem', { tag: item.tag })}
          onClick={() => store.scan(item.tag)}
        >
          {t('desk.person.takeBack')}
        </Button>
      </span>
    </li>
  )
}

function KeptRow({ item, store }: { item: HeldItem; store: DeskStore }) {
  const { t } = useTranslation()
  const format = useFormat()
  const typeName = useTypeName()
  return (
    <li>
      <span>
        {typeName(item.names)} <span className={more.tag}>{item.tag}</span>
        <span className={classes.quiet}>{t('desk.person.due', { day: format.day(item.due) })}</span>
      </span>
      <Button size="compact-sm" variant="default" onClick={() => store.scan(item.tag)}>
        {t('desk.offer.lend')}
      </Button>
    </li>
  )
}
