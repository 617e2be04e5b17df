import { Button, Combobox, Pill, PillsInput, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useMutation, useQuery } from '@tanstack/react-query'
import { IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queryClient } from '#web/query-client.ts'
import { activitiesKey } from './activity-page-queries.ts'
import { formCalls } from './form-calls.ts'
import type { FormFields } from './form-fields.ts'
import type { FormPart } from './form-part.ts'
import { facilitatorsQuery } from './form-queries.ts'
import { FormSection } from './form-section.tsx'
import classes from './form.module.css'

type Person = FormFields['facilitators'][number]

/** Who leads it, of the staff and from outside. */
export function FormWho({ fields, set, wrong, space }: FormPart & { space: string }) {
  const { t } = useTranslation()
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const [typed, setTyped] = useState('')
  const [adding, setAdding] = useState<string | null>(null)
  const [search] = useDebouncedValue(typed.trim(), 150)
  const { data: found = [] } = useQuery(facilitatorsQuery(search))
  const { facilitators } = fields
  const others = found.filter(({ id }) => facilitators.every((one) => one.id !== id)).slice(0, 12)
  const take = (person: Person) => {
    setTyped('')
    set({ facilitators: [...facilitators, person] })
  }
  return (
    <FormSection title={t('activities.form.who')}>
      <Combobox
        store={combobox}
        withinPortal={false}
        onOptionSubmit={(id) => {
          const person = others.find((one) => one.id === id)
          if (person !== undefined) take(person)
          if (id === 'new') setAdding(typed.trim())
          combobox.closeDropdown()
        }}
      >
        <Combobox.DropdownTarget>
          <PillsInput
            label={t('activities.form.facilitators')}
            description={t('activities.form.facilitatorsHelp')}
            error={wrong['facilitators']}
            onClick={() => combobox.openDropdown()}
          >
            <Pill.Group>
              {facilitators.map((person) => (
                <Pill
                  key={person.id}
                  withRemoveButton
                  removeButtonProps={{
                    'aria-hidden': false,
                    tabIndex: 0,
                    'aria-label': t('activities.form.removePerson', { name: person.name }),
                  }}
                  onRemove={() =>
                    set({ facilitators: facilitators.filter(({ id }) => id !== person.id) })
                  }
                >
                  {person.name}
                </Pill>
              ))}
              <Combobox.EventsTarget withExpandedAttribute>
                <PillsInput.Field
                  aria-label={t('activities.form.facilitators')}
                  aria-expanded={combobox.dropdownOpened}
                  value={typed}
                  placeholder={t('activities.form.facilitatorsLetters')}
                  onFocus={() => combobox.openDropdown()}
                  onBlur={() => combobox.closeDropdown()}
                  onChange={(event) => {
                    setTyped(event.currentTarget.value)
                    combobox.openDropdown()
                    combobox.updateSelectedOptionIndex()
                  }}
                  onKeyDown={(event) => {
                    if (event.key !== 'Backspace' || typed !== '') return
                    set({ facilitators: facilitators.slice(0, -1) })
                  }}
                />
              </Combobox.EventsTarget>
            </Pill.Group>
          </PillsInput>
        </Combobox.DropdownTarget>
        <Combobox.Dropdown>
          <Combobox.Options aria-label={t('activities.form.facilitators')}>
            {others.map((person) => (
              <Combobox.Option key={person.id} value={person.id}>
                {person.name}{' '}
                <span className={classes.dim}>
                  {person.of === 'staff'
                    ? t('activities.form.ofStaff')
                    : person.organisation || t('activities.form.fromOutside')}
                </span>
              </Combobox.Option>
            ))}
            <Combobox.Option value="new">
              <IconUserPlus size={16} aria-hidden /> {t('activities.form.addPerson')}
            </Combobox.Option>
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {adding !== null && (
        <NewPerson
          space={space}
          name={adding}
          onAdded={(person) => {
            setAdding(null)
            take(person)
          }}
          onCancel={() => setAdding(null)}
        />
      )}
    </FormSection>
  )
}

type NewPersonProps = {
  space: string
  name: string
  onAdded: (person: Person) => void
  onCancel: () => void
}

/** Somebody from outside. Not a form of its own: it lies within one. */
function NewPerson({ space, name, onAdded, onCancel }: NewPersonProps) {
  const { t } = useTranslation()
  const [person, setPerson] = useState({ name, organisation: '' })
  const add = useMutation({
    mutationFn: async () => {
      onAdded(await formCalls.addFacilitator(space, person))
      await queryClient.invalidateQueries({ queryKey: [...activitiesKey, 'facilitators'] })
    },
  })
  const mayAdd = person.name.trim().length >= 2
  return (
    <div className={classes.newPerson} role="group" aria-label={t('activities.form.addPerson')}>
      <TextInput
        data-autofocus
        ref={(field) => {
          if (field !== null && field.dataset['met'] === undefined) {
            field.dataset['met'] = 'yes'
            field.focus()
          }
        }}
        label={t('activities.form.personName')}
        maxLength={120}
        value={person.name}
        onChange={(event) => setPerson({ ...person, name: event.currentTarget.value })}
      />
      <TextInput
        label={t('activities.form.organisation')}
        maxLength={120}
        value={person.organisation}
        onChange={(event) => setPerson({ ...person, organisation: event.currentTarget.value })}
      />
      <div className={classes.buttonsLine}>
        <Button
          variant="light"
          disabled={!mayAdd}
          loading={add.isPending}
          onClick={() => add.mutate()}
        >
          {t('activities.form.addPersonDo')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('shell.cancel')}
        </Button>
      </div>
    </div>
  )
}
