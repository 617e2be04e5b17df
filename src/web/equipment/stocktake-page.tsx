import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { IconArrowLeft, IconClipboardCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { queryClient } from '#web/query-client.ts'
import { useMay } from '#web/session.ts'
import { useFormat } from '#web/ui/format.tsx'
import { Page } from '#web/ui/page.tsx'
import { StateMessage } from '#web/ui/state-message.tsx'
import { useWorkplace } from '#web/workplace.ts'
import { StocktakeCount } from './stocktake-count.tsx'
import { stocktakeCalls, stocktakesKey, stocktakesQuery } from './stocktake-queries.ts'
import classes from './stocktake.module.css'

/** Counting what stands at a space, by scanning it. */
export function Component() {
  const { t } = useTranslation()
  const workplace = useWorkplace()
  const mayKeep = useMay('equipment:keep')
  const [parameters] = useSearchParams()
  const count = parameters.get('count')
  return (
    <Page
      title={t('stock.title')}
      lead={workplace !== null && t('stock.lead', { space: workplace.name })}
      overline={
        <Link to={count === null ? '/equipment' : '/equipment/stocktake'} className={classes.back}>
          <IconArrowLeft size={16} aria-hidden />
          {t(count === null ? 'stock.back' : 'stock.backToAll')}
        </Link>
      }
    >
      {!mayKeep || workplace === null ? (
        <StateMessage
          icon={<IconClipboardCheck size={30} />}
          title={t('stock.noSpace.title')}
          text={t('stock.noSpace.text')}
        />
      ) : count === null ? (
        <Counts space={workplace.id} />
      ) : (
        <StocktakeCount key={count} space={workplace.id} id={count} />
      )}
    </Page>
  )
}

function Counts({ space }: { space: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [, setParameters] = useSearchParams()
  const counts = useQuery(stocktakesQuery(space))
  const begin = useMutation({
    mutationFn: async () => {
      const { id } = await stocktakeCalls.begin(space)
      await queryClient.invalidateQueries({ queryKey: stocktakesKey })
      setParameters({ count: id })
    },
  })
  const items = counts.data ?? []
  const open = items.find(({ closedAt }) => closedAt === null)
  if (counts.isPending) return null
  return (
    <>
      <div className={classes.begin}>
        {open === undefined ? (
          <Button size="md" loading={begin.isPending} onClick={() => begin.mutate()}>
            {t('stock.begin')}
          </Button>
        ) : (
          <Button size="md" component={Link} to={`/equipment/stocktake?count=${open.id}`}>
            {t('stock.goOn')}
          </Button>
        )}
        <p className={classes.quiet}>{t('stock.how')}</p>
      </div>
      {items.length > 0 && (
        <ul className={classes.counts} aria-label={t('stock.before')}>
          {items.map(({ id, beganAt, closedAt, counts: { found, missing } }) => (
            <li key={id}>
              <Link to={`/equipment/stocktake?count=${id}`}>{format.moment(beganAt)}</Link>
              <span>{t(closedAt === null ? 'stock.open' : 'stock.closed')}</span>
              <span className={classes.quiet}>{t('stock.sum', { found, missing })}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
