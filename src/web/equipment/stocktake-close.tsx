import { Button, Checkbox } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Stocktake } from '#domain/equipment/stocktake.ts'
import { queryClient } from '#web/query-client.ts'
import { notice } from '#web/ui/notice.ts'
import { stocktakeCalls } from './stocktake-queries.ts'
import classes from './stocktake.module.css'

type Props = { space: string; id: string; counts: Stocktake['counts'] }

/** Ends a count: what it does about what it found is decided here, and told before. */
export function StocktakeClose({ space, id, counts }: Props) {
  const { t } = useTranslation()
  const title = useId()
  const [markMissing, setMark] = useState(true)
  const [bringHere, setBring] = useState(true)
  const close = useMutation({
    mutationFn: async () => {
      const closed = await stocktakeCalls.close(space, id, { markMissing, bringHere })
      await queryClient.invalidateQueries({ queryKey: ['equipment'] })
      notice({
        tone: 'done',
        text: t('stock.settled', {
          missing: closed.markedMissing ?? 0,
          here: closed.broughtHere ?? 0,
        }),
      })
    },
  })
  return (
    <section className={classes.close} aria-labelledby={title}>
      <h2 id={title}>{t('stock.close.title')}</h2>
      <Checkbox
        label={t('stock.close.missing', { count: counts.missing })}
        checked={markMissing}
        onChange={(event) => setMark(event.currentTarget.checked)}
      />
      <Checkbox
        label={t('stock.close.here')}
        description={t('stock.close.hereHelp')}
        checked={bringHere}
        onChange={(event) => setBring(event.currentTarget.checked)}
      />
      <div>
        <Button loading={close.isPending} onClick={() => close.mutate()}>
          {t('stock.close.do')}
        </Button>
      </div>
    </section>
  )
}
