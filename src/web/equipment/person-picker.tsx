import { personFindQuery } from '#web/person-find.ts'
import { ActionIcon, Button, Combobox, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { IconSearch, IconUserPlus, IconWorldSearch, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DeskEverywhere } from './desk-everywhere.tsx'
import { DeskNewPerson } from './desk-new-person.tsx'
import type { DeskPerson } from './desk-state.ts'
import classes from './person-picker.module.css'

type PersonPickerProps = {
  space: string
  person: DeskPerson | null
  error?: string | undefined
  onPick: (person: DeskPerson | null) => void
}

const pauseMs = 180

/** For whom: somebody of this counter, somebody new, or with a reason somebody of another. Not to be put inside a form. */
export function PersonPicker({ space, person, error, onPick }: PersonPickerProps) {
  const { t } = useTranslation()
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState<'new' | 'everywhere' | null>(null)
  const [letters] = useDebouncedValue(typed.trim(), pauseMs)
  const found = useQuery(personFindQuery(space, letters))
  const hits = found.isEnabled ? (found.data?.items ?? []) : []
  const pick = (chosen: DeskPerson) => {
    setTyped('')
    setAsked(null)
    onPick(chosen)
  }
  if (person !== null)
    return (
      <div className={classes.chosen}>
        <span>
          <span className={classes.label}>{t('reservations.person.label')}</span>
          <strong>{person.name}</strong>
        </span>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('reservations.person.change')}
          onClick={() => onPick(null)}
        >
          <IconX size={20} aria-hidden />
        </ActionIcon>
      </div>
    )
  if (asked === 'new')
    return (
      <div className={classes.asked}>
        <DeskNewPerson
          space={space}
          letters={typed}
          onAdded={pick}
          onCancel={() => setAsked(null)}
        />
      </div>
    )
  if (asked === 'everywhere')
    return (
      <div className={classes.asked}>
        <DeskEverywhere
          space={space}
          letters={typed}
          onFound={pick}
          onCancel={() => setAsked(null)}
        />
      </div>
    )
  const isNone = found.isEnabled && found.isSuccess && !found.isFetching && hits.length === 0
  return (
    <div className={classes.picker}>
      <Combobox
        store={combobox}
        withinPortal={false}
        onOptionSubmit={(id) => {
          const hit = hits.find((one) => one.id === id)
          if (hit !== undefined) pick({ id: hit.id, name: hit.name })
        }}
      >
        <Combobox.Target withExpandedAttribute>
          <TextInput
            role="combobox"
            aria-expanded={combobox.dropdownOpened}
            aria-controls={combobox.listId ?? ''}
            label={t('reservations.person.label')}
            placeholder={t('reservations.person.find')}
            autoComplete="off"
            leftSection={<IconSearch size={18} aria-hidden />}
            value={typed}
            error={error}
            onFocus={() => combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
            onChange={(event) => {
              setTyped(event.currentTarget.value)
              combobox.openDropdown()
              combobox.updateSelectedOptionIndex()
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={hits.length === 0 && !isNone}>
          <Combobox.Options aria-label={t('reservations.person.found')}>
            {hits.map(({ id, name, phoneEnds }) => (
              <Combobox.Option key={id} value={id}>
                <strong>{name}</strong>{' '}
                {phoneEnds !== '' && (
                  <span className={classes.label}>
                    {t('desk.find.phoneEnds', { digits: phoneEnds })}
                  </span>
                )}
              </Combobox.Option>
            ))}
            {isNone && <Combobox.Empty>{t('reservations.person.none')}</Combobox.Empty>}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <div className={classes.ways}>
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconUserPlus size={16} aria-hidden />}
          onClick={() => setAsked('new')}
        >
          {t('reservations.person.add')}
        </Button>
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconWorldSearch size={16} aria-hidden />}
          onClick={() => setAsked('everywhere')}
        >
          {t('reservations.person.everywhere')}
        </Button>
      </div>
    </div>
  )
}
