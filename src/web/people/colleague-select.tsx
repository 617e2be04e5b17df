import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { colleaguesQuery } from './queries.ts'
import classes from './people.module.css'

export type Colleague = { id: string; name: string }

type ColleagueSelectProps = {
  value: Colleague | null
  /** The person who is absent, who cannot stand in for herself. */
  except: string
  error: string | undefined
  onChange: (colleague: Colleague | null) => void
}

const pauseMs = 200

/** An active colleague, found by typing some of the name. */
export function ColleagueSelect({ value, except, error, onChange }: ColleagueSelectProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(value?.name ?? '')
  // The name of whoever is chosen is no search: it shows the first few of all again.
  const [search] = useDebouncedValue(typed === value?.name ? '' : typed.trim(), pauseMs)
  const { data = [] } = useQuery({ ...colleaguesQuery(search), placeholderData: keepPreviousData })
  const others = data.filter(({ id }) => id !== except)
  const known =
    value === null || others.some(({ id }) => id === value.id) ? others : [value, ...others]
  return (
    <Select
      label={t('people.colleague')}
      placeholder={t('people.colleaguePlaceholder')}
      searchable
      openOnFocus={false}
      withScrollArea={false}
      classNames={{ options: classes.options }}
      nothingFoundMessage={t('people.colleagueNone')}
      searchValue={typed}
      onSearchChange={setTyped}
      value={value?.id ?? null}
      error={error}
      data={known.map(({ id, name }) => ({ value: id, label: name }))}
      // The server has searched already, and forgives accents as this would not.
      filter={({ options }) => options}
      onChange={(id) => onChange(known.find((one) => one.id === id) ?? null)}
    />
  )
}
