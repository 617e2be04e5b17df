import { MultiSelect } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormFields } from './form-fields.ts'
import { facilitatorsQuery } from './form-queries.ts'

type People = FormFields['facilitators']
type FinderPeopleProps = { people: People; onChange: (people: People) => void }

/** Whoever has to be free as well. */
export function FinderPeople({ people, onChange }: FinderPeopleProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 150)
  const { data: found = [] } = useQuery(facilitatorsQuery(search))
  const known = [...people, ...found.filter(({ id }) => people.every((one) => one.id !== id))]
  return (
    <MultiSelect
      label={t('activities.finder.people')}
      placeholder={people.length === 0 ? t('activities.finder.anybody') : ''}
      searchable
      hidePickedOptions
      maxValues={12}
      value={people.map(({ id }) => id)}
      data={known.map(({ id, name, organisation }) => ({
        value: id,
        label: organisation === '' ? name : `${name} · ${organisation}`,
      }))}
      filter={({ options }) => options}
      nothingFoundMessage={t('activities.filters.nothing')}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(ids) => {
        setTyped('')
        onChange(known.filter(({ id }) => ids.includes(id)))
      }}
    />
  )
}
