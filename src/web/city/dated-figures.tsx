import { Badge } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { IconCheck } from '@tabler/icons-react'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '#web/ui/card.tsx'
import { useFormat } from '#web/ui/format.tsx'
import classes from './city.module.css'
import rowClasses from './rows.module.css'
import { datedFiguresQuery } from './queries.ts'

/** The figures that the city has, by their day; one of them counts. */
export function DatedFigures({ tableRef }: { tableRef: Ref<HTMLTableElement> }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { data: figures } = useSuspenseQuery(datedFiguresQuery)
  return (
    <Card title={t('city.padro.known')}>
      <table
        ref={tableRef}
        tabIndex={-1}
        aria-label={t('city.padro.known')}
        className={rowClasses.table}
      >
        <thead>
          <tr>
            <th scope="col">{t('city.padro.day')}</th>
            <th scope="col" data-figure>
              {t('city.padro.people')}
            </th>
            <th scope="col">{t('city.padro.state')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ on, people, inForce }) => (
            <tr key={on}>
              <th scope="row">{format.day(on)}</th>
              <td data-figure>{format.number(people)}</td>
              <td>
                {inForce ? (
                  <Badge
                    miw="max-content"
                    variant="light"
                    tt="none"
                    leftSection={<IconCheck size={12} aria-hidden />}
                  >
                    {t('city.padro.inForce')}
                  </Badge>
                ) : (
                  <span className={classes.quiet}>{t('city.padro.past')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.note}>{t('city.padro.never')}</p>
    </Card>
  )
}
