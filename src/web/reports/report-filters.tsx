import { NativeSelect } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { LoanReport } from '#domain/equipment/figures.ts'
import { spacesQuery } from '#web/city-places.ts'
import { useSession } from '#web/session.ts'
import { useFigureWords } from './figure-words.ts'
import { typesQuery } from './queries.ts'
import { useReportView } from './view.ts'
import classes from './reports.module.css'

/** Of which year, space and type; all of it stands in the address. */
export function ReportFilters({ report }: { report: LoanReport }) {
  const { t } = useTranslation()
  const { typeName } = useFigureWords()
  const { view, show } = useReportView()
  const { spaces: mine } = useSession()
  const { data: spaces } = useSuspenseQuery(spacesQuery)
  const { data: types } = useSuspenseQuery(typesQuery)
  const others = spaces.filter(({ id }) => !mine.some((space) => space.id === id))
  const years = [...new Set([...report.years.map(String), ...(view.year ? [view.year] : [])])]
  return (
    <div className={classes.filters} role="search" aria-label={t('reports.filters')}>
      <NativeSelect
        label={t('reports.period')}
        value={view.year ?? ''}
        data={[
          { value: '', label: t('reports.lastMonths') },
          ...years.map((year) => ({ value: year, label: year })),
        ]}
        onChange={({ currentTarget: { value } }) => show('year', value || null)}
      />
      <NativeSelect
        label={t('reports.space')}
        value={view.space ?? ''}
        onChange={({ currentTarget: { value } }) => show('space', value || null)}
      >
        <option value="">{t('reports.wholeCity')}</option>
        {mine.length > 0 && (
          <optgroup label={t('reports.mine')}>
            {mine.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        )}
        <optgroup label={t('reports.others')}>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
      </NativeSelect>
      <NativeSelect
        label={t('reports.type')}
        value={view.type ?? ''}
        data={[
          { value: '', label: t('reports.allTypes') },
          ...types.map(({ id, names }) => ({ value: id, label: typeName(names) })),
        ]}
        onChange={({ currentTarget: { value } }) => show('type', value || null)}
      />
    </div>
  )
}
