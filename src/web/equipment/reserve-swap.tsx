import { Button, Radio, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reservation } from '#domain/equipment/reservation.ts'
import { tagInScan } from '#domain/equipment/tag.ts'
import { failureWords, fieldWords } from '#web/failure-words.ts'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { ItemState } from './item-state.tsx'
import { reserveCalls } from './reserve-calls.ts'
import { useDone } from './reserve-done.ts'
import { alikeQuery } from './reserve-queries.ts'
import { ShelfDialog } from './shelf-dialog.tsx'
import classes from './shelf.module.css'
import more from './shelf-parts.module.css'

type SwapItemProps = { space: string; reservation: Reservation; onClose: () => void }

const gone = ['retired', 'missing', 'quarantined', 'in-repair', 'intake']

/** Another item of the same type for whoever it was promised to, chosen from a list or scanned. */
export function SwapItem({ space, reservation, onClose }: SwapItemProps) {
  const { t } = useTranslation()
  const done = useDone(space)
  const [tag, setTag] = useState('')
  const alike = useQuery(alikeQuery(space, reservation.type.id))
  const others = (alike.data ?? []).filter(
    (item) => item.tag !== reservation.tag && !gone.includes(item.state),
  )
  const swap = useMutation({
    meta: { quiet: true },
    mutationFn: async () => {
      const wanted = tagInScan(tag) ?? tag.trim()
      const { act } = await reserveCalls.swap({ space, claim: reservation.id }, wanted)
      onClose()
      done(t('reservations.done.swapped', { tag: wanted }), act)
    },
  })
  const wrong = fieldWords(t, swap.error)
  return (
    <ShelfDialog onClose={onClose} title={t('reservations.swapping.title')}>
      <form
        className={more.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          swap.mutate()
        }}
      >
        <p className={classes.quiet}>{t('reservations.swapping.text', { tag: reservation.tag })}</p>
        {alike.isSuccess && others.length === 0 && (
          <p className={classes.quiet}>{t('reservations.swapping.none')}</p>
        )}
        {others.length > 0 && (
          <Radio.Group
            label={t('reservations.swapping.others')}
            value={tag}
            onChange={(chosen) => setTag(chosen)}
          >
            <div className={more.others}>
              {others.map((item) => (
                <Radio
                  key={item.tag}
                  value={item.tag}
                  label={
                    <>
                      <span className={more.mono}>{item.tag}</span>{' '}
                      {`${item.model.maker} ${item.model.name}`.trim()}{' '}
                      <ItemState state={item.state} />
                    </>
                  }
                />
              ))}
            </div>
          </Radio.Group>
        )}
        <TextInput
          name="tag"
          label={t('reservations.swapping.tag')}
          autoComplete="off"
          value={tag}
          error={wrong['tag']}
          onChange={(event) => setTag(event.currentTarget.value)}
        />
        <FailureBox
          failure={
            swap.error === null || wrong['tag'] !== undefined ? null : failureWords(t, swap.error)
          }
          requestWords={(request) => t('failures.request', { request })}
        />
        <div className={more.buttons}>
          <Button type="submit" disabled={tag.trim() === ''} loading={swap.isPending}>
            {t('reservations.swapping.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
        </div>
      </form>
    </ShelfDialog>
  )
}
