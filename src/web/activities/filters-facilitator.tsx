import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { facilitatorsQuery } from './form-queries.ts'

type FiltersFacilitatorProps = { value: string | null; onChange: (id: string | null) => void }

/** Who leads it, looked for by name. */
export function FiltersFacilitator({ value, onChange }: FiltersFacilitatorProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null)
  const [search] = useDebouncedValue(typed === chosen?.label ? '' : typed, 200)
  const { data: found = [] } = useQuery(facilitatorsQuery(search))
  const options = found.map(({ id, name }) => ({ value: id, label: name }))
  const known = chosen !== null && !options.some((option) => option.value === chosen.value)
  return (
    <Select
      label={t('activities.filters.facilitator')}
      placeholder={t('activities.filters.any.facilitator')}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('activities.filters.clearOne') }}
      value={value}
      data={known ? [chosen, ...options] : options}
      filter={({ options: all }) => all}
      nothingFoundMessage={t('activities.filters.nothing')}
      onSearchChange={setTyped}
      onChange={(id, option) => {
        setChosen(id === null ? null : { value: id, label: option.label })
        onChange(id)
      }}
    />
  )
}
