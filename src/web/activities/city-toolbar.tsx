import { ActionIcon, Button, NativeSelect, SegmentedControl, Switch } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { daysAfter } from '#domain/day.ts'
import { spacesQuery } from '#web/city-places.ts'
import { useLanguage } from '#web/language.ts'
import { useFormat } from '#web/ui/format.tsx'
import { useShortcuts } from '#web/ui/shortcuts.ts'
import { everywhere } from './calendar-view.ts'
import { cityGroupings, useCityView } from './city-view.ts'
import { kindsQuery } from './form-queries.ts'
import calendar from './calendar.module.css'

/** Which week, of which kind and where. */
export function CityToolbar({ empty, of }: { empty: number; of: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { spoken } = useLanguage()
  const navigate = useNavigate()
  const { wanted, today, show } = useCityView()
  const { data: kinds } = useSuspenseQuery(kindsQuery)
  const { data: spaces } = useSuspenseQuery(spacesQuery)
  const islands = new Map(
    spaces.flatMap(({ island }) => (island === null ? [] : [[island.id, island.name] as const])),
  )
  const step = (by: 1 | -1) => show({ on: daysAfter(wanted.from, 7 * by) })
  const words = {
    previous: t('activities.city.previous'),
    next: t('activities.city.next'),
    today: t('activities.city.thisWeek'),
  }
  useShortcuts({
    title: t('activities.city.title'),
    shortcuts: [
      { keys: 'arrowleft', says: words.previous, run: () => step(-1) },
      { keys: 'arrowright', says: words.next, run: () => step(1) },
      { keys: 't', says: words.today, run: () => show({ on: today }) },
      {
        keys: 'l',
        says: t('activities.list.open'),
        run: () => void navigate(listAddress(wanted)),
      },
    ],
  })
  return (
    <div className={calendar.bar}>
      <div className={calendar.steps}>
        <Button variant="default" size="sm" onClick={() => show({ on: today })}>
          {words.today}
        </Button>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={words.previous}
          onClick={() => step(-1)}
        >
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="default" size={36} aria-label={words.next} onClick={() => step(1)}>
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
      </div>
      <h2 className={calendar.period} aria-live="polite">
        {format.shortDays(wanted.from, daysAfter(wanted.to, -1))}
      </h2>
      <div className={calendar.end}>
        <NativeSelect
          aria-label={t('activities.filters.kind')}
          value={wanted.kind ?? ''}
          data={[
            { value: '', label: t('activities.city.anyKind') },
            ...kinds
              .filter(({ retiredOn, id }) => retiredOn === null || id === wanted.kind)
              .map(({ id, names }) => ({ value: id, label: names[spoken] })),
          ]}
          onChange={({ currentTarget: { value } }) => show({ kind: value })}
        />
        <NativeSelect
          aria-label={t('activities.filters.island')}
          value={wanted.island ?? ''}
          data={[
            { value: '', label: t('activities.city.anyIsland') },
            ...[...islands]
              .toSorted(([, a], [, b]) => a.localeCompare(b))
              .map(([value, label]) => ({ value, label })),
          ]}
          onChange={({ currentTarget: { value } }) => show({ island: value })}
        />
        <SegmentedControl
          aria-label={t('activities.city.by.label')}
          value={wanted.by}
          data={cityGroupings.map((by) => ({ value: by, label: t(`activities.city.by.${by}`) }))}
          onChange={(by) => show({ by: by === 'island' ? null : by })}
        />
        <Switch
          checked={wanted.onlyEmpty}
          label={t('activities.city.empty', { count: empty, of })}
          onChange={({ currentTarget: { checked } }) => show({ only: checked ? 'empty' : null })}
        />
      </div>
    </div>
  )
}

/** The activities of the same kind and island, as a list. */
function listAddress({ kind, island }: { kind: string | null; island: string | null }): string {
  const parameters = new URLSearchParams({ space: everywhere })
  if (kind !== null) parameters.set('kind', kind)
  if (island !== null) parameters.set('island', island)
  return `/activities/list?${parameters}`
}
