import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { IconHourglassHigh, IconUserPlus } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { dayIn } from '#domain/day.ts'
import type { Waiting } from '#domain/equipment/reservation.ts'
import { useFormat } from '#web/ui/format.tsx'
import { StateMessage } from '#web/ui/state-message.tsx'
import { useTypeName } from './desk-verdict.ts'
import { reserveCalls } from './reserve-calls.ts'
import { useDone } from './reserve-done.ts'
import { waitingQuery, whereQuery } from './reserve-queries.ts'
import { ShelfHolder } from './shelf-holder.tsx'
import { ShelfLoading } from './shelf-loading.tsx'
import classes from './shelf.module.css'
import more from './shelf-parts.module.css'

const WaitDrawer = lazy(async () => ({ default: (await import('./reserve-wait.tsx')).WaitDrawer }))

/** Who waits at a space, in the order in which it comes to them. */
export function ShelfWaiting({ space }: { space: string }) {
  const { t } = useTranslation()
  const waiting = useQuery(waitingQuery(space))
  const [adding, setAdding] = useState(false)
  if (waiting.data === undefined)
    return <ShelfLoading error={waiting.error} again={() => waiting.refetch()} />
  const add = (
    <Button
      id="add-waiting"
      variant="default"
      leftSection={<IconUserPlus size={18} aria-hidden />}
      onClick={() => setAdding(true)}
    >
      {t('reservations.waiting.add')}
    </Button>
  )
  return (
    <>
      {waiting.data.length === 0 ? (
        <StateMessage
          icon={<IconHourglassHigh size={30} />}
          title={t('reservations.waiting.empty')}
          text={t('reservations.waiting.emptyText')}
          actions={add}
        />
      ) : (
        <>
          <div className={more.bar}>{add}</div>
          <ol className={more.rows} aria-label={t('reservations.waiting.caption')}>
            {waiting.data.map((one) => (
              <WaitingRow key={one.id} space={space} waiting={one} />
            ))}
          </ol>
        </>
      )}
      <Suspense fallback={null}>
        <WaitDrawer space={space} opened={adding} onClose={() => setAdding(false)} />
      </Suspense>
    </>
  )
}

function WaitingRow({ space, waiting }: { space: string; waiting: Waiting }) {
  const { t } = useTranslation()
  const format = useFormat()
  const typeName = useTypeName()
  const done = useDone(space)
  const { id, model, type, holder, neededOn, state, createdAt, place } = waiting
  const leave = useMutation({
    mutationFn: async () => {
      const { act } = await reserveCalls.leave({ space, id })
      done(t('reservations.waiting.left'), act)
    },
  })
  const since = format.shortDay(dayIn(format.timeZone, new Date(createdAt)))
  return (
    <li className={more.row} data-numbered>
      <span className={classes.order}>
        {place !== null && (
          <>
            {format.number(place)}
            <span className={classes.quiet}>{t('reservations.head.order').toLowerCase()}</span>
          </>
        )}
      </span>
      <span className={classes.thing}>
        <strong>{typeName(type.names)}</strong>
        <span className={classes.quiet}>
          {model === null
            ? t('reservations.waiting.anyModel')
            : `${model.maker} ${model.name}`.trim()}
        </span>
        {state === 'waiting' && (
          <FreeNow space={space} asked={model === null ? { type: type.id } : { model: model.id }} />
        )}
      </span>
      <span>
        <ShelfHolder holder={holder} claim={null} />
        <span className={classes.quiet}>
          {state === 'held'
            ? t('reservations.waiting.held')
            : `${t('reservations.head.since')} ${since}`}
          {neededOn !== null && ` · ${t('reservations.head.needed')} ${format.shortDay(neededOn)}`}
        </span>
      </span>
      <span className={classes.acts}>
        <Button
          size="compact-md"
          variant="default"
          aria-label={t('reservations.waiting.leaveItem', { place: place ?? '' })}
          loading={leave.isPending}
          onClick={() => leave.mutate()}
        >
          {t('reservations.waiting.leave')}
        </Button>
      </span>
    </li>
  )
}

/** Somebody waits although one is free: it came in by another way than a return. */
function FreeNow({ space, asked }: { space: string; asked: { type: string } | { model: string } }) {
  const { t } = useTranslation()
  const where = useQuery(whereQuery(asked))
  const tag = where.data?.find((one) => one.space.id === space)?.tag ?? null
  if (tag === null) return null
  return (
    <Link to={`/equipment/desk?scan=${tag}`} className={more.free}>
      {t('reservations.waiting.freeNow', { tag })}
    </Link>
  )
}
