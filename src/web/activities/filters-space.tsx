import { Select } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { spacesQuery } from '#web/city-places.ts'
import { everywhere } from './calendar-view.ts'

type FiltersSpaceProps = { value: string | null; onChange: (space: string) => void }

/** Whose programme it is: of a space, or of all. */
export function FiltersSpace({ value, onChange }: FiltersSpaceProps) {
  const { t } = useTranslation()
  const { data: spaces } = useSuspenseQuery(spacesQuery)
  return (
    <Select
      aria-label={t('activities.filters.space')}
      value={value ?? everywhere}
      searchable
      allowDeselect={false}
      nothingFoundMessage={t('activities.filters.nothing')}
      data={[
        { value: everywhere, label: t('activities.filters.anySpace') },
        ...spaces
          .filter(({ closedOn, id }) => closedOn === null || id === value)
          .map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(chosen) => onChange(chosen ?? everywhere)}
    />
  )
}
