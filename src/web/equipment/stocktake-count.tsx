import { Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StocktakeList } from '#domain/equipment/stocktake.ts'
import { failureWords } from '#web/failure-words.ts'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { useFormat } from '#web/ui/format.tsx'
import { StocktakeClose } from './stocktake-close.tsx'
import { StocktakeLines } from './stocktake-lines.tsx'
import { stocktakeQuery } from './stocktake-queries.ts'
import { StocktakeScan } from './stocktake-scan.tsx'
import classes from './stocktake.module.css'

/** One count: the box to scan into, how far it has come, and the four lists. */
export function StocktakeCount({ space, id }: { space: string; id: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [list, setList] = useState<StocktakeList>('missing')
  const count = useQuery(stocktakeQuery(space, id))
  if (count.isPending) return null
  if (count.isError)
    return (
      <FailureBox
        failure={failureWords(t, count.error)}
        requestWords={(request) => t('failures.request', { request })}
      />
    )
  const { counts, closedAt, markedMissing, broughtHere } = count.data
  return (
    <>
      {closedAt === null ? (
        <StocktakeScan space={space} id={id} />
      ) : (
        <p className={classes.closed}>
          {t('stock.closedOn', { when: format.moment(closedAt) })}{' '}
          {t('stock.settled', { missing: markedMissing ?? 0, here: broughtHere ?? 0 })}
        </p>
      )}
      <Tabs
        value={list}
        onChange={(value) => {
          const chosen = StocktakeList.safeParse(value).data
          if (chosen !== undefined) setList(chosen)
        }}
        keepMounted={false}
      >
        <Tabs.List>
          {StocktakeList.options.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`stock.list.${one}`, { number: format.number(counts[one]) })}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {StocktakeList.options.map((one) => (
          <Tabs.Panel key={one} value={one}>
            <StocktakeLines space={space} id={id} list={one} />
          </Tabs.Panel>
        ))}
      </Tabs>
      {closedAt === null && <StocktakeClose space={space} id={id} counts={counts} />}
    </>
  )
}
