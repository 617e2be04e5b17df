import { Button, NativeSelect } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { spokenLanguages, statuses } from '#domain/activities/activity.ts'
import { spacesQuery } from '#web/city-places.ts'
import { useLanguage } from '#web/language.ts'
import type { CalendarFilter } from './calendar-view.ts'
import { FiltersFacilitator } from './filters-facilitator.tsx'
import { kindsQuery, spaceRoomsQuery } from './form-queries.ts'
import classes from './filters.module.css'

type FiltersPanelProps = {
  filter: Partial<Record<CalendarFilter, string>>
  /** Which of them there are here. */
  only: readonly CalendarFilter[]
  space: string | null
  onChange: (change: Record<string, string | null>) => void
}

/** All that narrows a calendar or a list, side by side. */
export function FiltersPanel({ filter, only, space, onChange }: FiltersPanelProps) {
  const { t } = useTranslation()
  const { spoken } = useLanguage()
  const { data: kinds } = useSuspenseQuery(kindsQuery)
  const { data: spaces } = useSuspenseQuery(spacesQuery)
  const { data: here } = useQuery(spaceRoomsQuery(space ?? ''))
  const islands = new Map(
    spaces.flatMap(({ island }) => (island === null ? [] : [[island.id, island.name] as const])),
  )
  const select = (
    name: Exclude<CalendarFilter, 'facilitator'>,
    options: readonly (readonly [value: string, label: string])[],
  ) =>
    only.includes(name) && (
      <NativeSelect
        label={t(`activities.filters.${name}`)}
        value={filter[name] ?? ''}
        data={[
          { value: '', label: t(`activities.filters.any.${name}`) },
          ...options.map(([value, label]) => ({ value, label })),
        ]}
        onChange={({ currentTarget: { value } }) => onChange({ [name]: value })}
      />
    )
  return (
    <div id="activity-filters" className={classes.panel}>
      {select(
        'kind',
        kinds
          .filter(({ retiredOn, id }) => retiredOn === null || id === filter.kind)
          .map(({ id, names }) => [id, names[spoken]]),
      )}
      {only.includes('facilitator') && (
        <FiltersFacilitator
          value={filter.facilitator ?? null}
          onChange={(facilitator) => onChange({ facilitator })}
        />
      )}
      {select(
        'status',
        statuses.map((status) => [status, t(`activities.page.status.${status}`)]),
      )}
      {select(
        'spoken',
        spokenLanguages.map((code) => [code, t(`activities.spoken.${code}`)]),
      )}
      {space === null
        ? select(
            'island',
            [...islands].toSorted(([, a], [, b]) => a.localeCompare(b)),
          )
        : select(
            'room',
            (here?.rooms ?? []).map(({ id, name }) => [id, name]),
          )}
      <Button
        variant="subtle"
        className={classes.clear}
        onClick={() => onChange(Object.fromEntries(only.map((name) => [name, null])))}
      >
        {t('activities.filters.clear')}
      </Button>
    </div>
  )
}
