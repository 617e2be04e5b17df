import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '#web/ui/card.tsx'
import { useFormat } from '#web/ui/format.tsx'
import classes from './city.module.css'
import rowClasses from './rows.module.css'
import type { PadroReport } from './send.ts'

const shownFirst = 10

/** What a new padró changes: the city as a whole, and its sections with the largest change first. */
export function ChangesCard({ report }: { report: PadroReport }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [isAll, setIsAll] = useState(false)
  const { changes, before, after, leftOut, inForce, on } = report
  const signed = (difference: number) =>
    difference.toLocaleString(format.locale, { signDisplay: 'exceptZero', useGrouping: 'always' })
  const rows = isAll ? changes : changes.slice(0, shownFirst)
  return (
    <Card title={t('city.padro.changed')}>
      <dl className={classes.figures}>
        <div>
          <dt>{t('city.padro.from', { day: format.shortDay(inForce) })}</dt>
          <dd>{format.number(before)}</dd>
        </div>
        <div>
          <dt>
            {t('city.padro.to', {
              day: on === null ? t('city.padro.noDay') : format.shortDay(on),
            })}
          </dt>
          <dd>{format.number(after)}</dd>
        </div>
        <div>
          <dt>{t('city.padro.difference')}</dt>
          <dd>{signed(after - before)}</dd>
        </div>
      </dl>
      {leftOut > 0 && <p className={classes.note}>{t('city.padro.leftOut', { count: leftOut })}</p>}
      <p className={classes.note}>
        {changes.length === 0
          ? t('city.padro.sectionsNone')
          : t('city.padro.sections', { count: changes.length })}
      </p>
      {rows.length > 0 && (
        <div className={rowClasses.rows}>
          <table className={rowClasses.table}>
            <thead>
              <tr>
                <th scope="col">{t('city.padro.section')}</th>
                <th scope="col" data-figure>
                  {format.shortDay(inForce)}
                </th>
                <th scope="col" data-figure>
                  {on === null ? t('city.padro.noDay') : format.shortDay(on)}
                </th>
                <th scope="col" data-figure>
                  {t('city.padro.difference')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((change) => (
                <tr key={change.section}>
                  <th scope="row">{change.section}</th>
                  <td data-figure>{format.number(change.before)}</td>
                  <td data-figure>{format.number(change.after)}</td>
                  <td data-figure>{signed(change.after - change.before)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {changes.length > shownFirst && (
        <Button
          variant="subtle"
          size="compact-sm"
          mt={4}
          aria-expanded={isAll}
          onClick={() => setIsAll(!isAll)}
        >
          {isAll ? t('city.findings.fewer') : t('city.padro.all', { count: changes.length })}
        </Button>
      )}
    </Card>
  )
}
