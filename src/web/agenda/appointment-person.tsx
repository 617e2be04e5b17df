import { ActionIcon, Button, TextInput, UnstyledButton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { IconSearch, IconUserPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { agendaPeopleQuery } from './agenda-queries.ts'
import { AppointmentNewPerson } from './appointment-new-person.tsx'
import classes from './agenda.module.css'

export type PickedPerson = { id: string; name: string }
type Props = {
  space: string
  person: PickedPerson | null
  error?: string | undefined
  onPick: (person: PickedPerson | null) => void
}

const pauseMs = 180

/** Somebody whom this counter serves, or somebody new. Not to be put inside a form. */
export function AppointmentPerson({ space, person, error, onPick }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [adds, setAdds] = useState(false)
  const [letters] = useDebouncedValue(typed.trim(), pauseMs)
  const found = useQuery(agendaPeopleQuery(space, letters))
  const hits = found.isEnabled ? (found.data?.items ?? []) : []
  const pick = (chosen: PickedPerson) => {
    setTyped('')
    setAdds(false)
    onPick(chosen)
  }
  if (person !== null)
    return (
      <div className={classes.picked}>
        <span className={classes.rowWords}>
          <span className={classes.quiet}>{t('agenda.form.person')}</span>
          <strong>{person.name}</strong>
        </span>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('agenda.form.otherPerson')}
          onClick={() => onPick(null)}
        >
          <IconX size={20} aria-hidden />
        </ActionIcon>
      </div>
    )
  if (adds)
    return (
      <AppointmentNewPerson
        space={space}
        letters={typed}
        onAdded={pick}
        onCancel={() => setAdds(false)}
      />
    )
  return (
    <div className={classes.form}>
      <TextInput
        label={t('agenda.form.person')}
        description={t('agenda.form.personHelp')}
        autoComplete="off"
        leftSection={<IconSearch size={18} aria-hidden />}
        value={typed}
        error={error}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div role="status">
        {hits.length > 0 && (
          <ul className={classes.hits} aria-label={t('agenda.form.found')}>
            {hits.map(({ id, name, phoneEnds }) => (
              <li key={id}>
                <UnstyledButton className={classes.hit} onClick={() => pick({ id, name })}>
                  <strong>{name}</strong>{' '}
                  {phoneEnds !== '' && (
                    <span className={classes.quiet}>
                      {t('agenda.form.phoneEnds', { digits: phoneEnds })}
                    </span>
                  )}
                </UnstyledButton>
              </li>
            ))}
          </ul>
        )}
        {found.isEnabled && found.isSuccess && !found.isFetching && hits.length === 0 && (
          <p className={classes.quiet}>{t('agenda.form.notFound')}</p>
        )}
      </div>
      <div>
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconUserPlus size={16} aria-hidden />}
          onClick={() => setAdds(true)}
        >
          {t('agenda.form.addPerson')}
        </Button>
      </div>
    </div>
  )
}
