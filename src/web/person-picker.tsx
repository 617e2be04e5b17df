import { ActionIcon, Button, TextInput, UnstyledButton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { IconSearch, IconUserPlus, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { personFindQuery } from './person-find.ts'
import { PersonPickerNew } from './person-picker-new.tsx'
import { queryClient } from './query-client.ts'
import classes from './person-picker.module.css'

export type PickedPerson = { id: string; name: string }
type PersonPickerProps = {
  space: string
  person: PickedPerson | null
  error?: string | undefined
  /** The field, for whoever takes the keyboard there. */
  field?: RefObject<HTMLInputElement | null>
  onPick: (person: PickedPerson | null) => void
}

const pauseMs = 180

/** Somebody whom this counter serves, or somebody new. Not to be put inside a form. */
export function PersonPicker({ space, person, error, field: given, onPick }: PersonPickerProps) {
  const { t } = useTranslation()
  const own = useRef<HTMLInputElement>(null)
  const field = given ?? own
  const other = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const before = useRef(person)
  const [typed, setTyped] = useState('')
  const [entered, setEntered] = useState<string | null>(null)
  const [adds, setAdds] = useState(false)
  const [letters] = useDebouncedValue(typed.trim(), pauseMs)
  const found = useQuery(personFindQuery(space, letters))
  const hits = found.isEnabled ? (found.data?.items ?? []) : []
  const isFound = found.isEnabled && found.isSuccess && !found.isFetching
  const pick = (chosen: PickedPerson) => {
    setTyped('')
    setAdds(false)
    onPick(chosen)
  }
  useEffect(
    function keepTheKeyboardHere() {
      if (before.current?.id === person?.id) return
      before.current = person
      if (person === null) field.current?.focus()
      else if (document.activeElement === document.body) other.current?.focus()
    },
    [person, field],
  )
  const isAsked = entered !== null && entered === letters && hits.length > 0
  useEffect(
    function goToTheFound() {
      if (isAsked) list.current?.querySelector('button')?.focus()
    },
    [isAsked],
  )
  /** Enter chooses who is meant beyond doubt; of several, one has to look. */
  const answerEnter = async () => {
    const wanted = typed.trim()
    const query = personFindQuery(space, wanted)
    if (query.enabled !== true) return
    const told = await queryClient.query({ ...query, staleTime: 2000 }).catch(() => null)
    if (told === null || field.current?.value.trim() !== wanted) return
    const [first, ...others] = told.items
    if (first === undefined || others.length > 0) setEntered(wanted)
    else pick({ id: first.id, name: first.name })
  }
  if (person !== null)
    return (
      <div className={classes.picked}>
        <span className={classes.words}>
          <span className={classes.quiet}>{t('person.label')}</span>
          <strong>{person.name}</strong>
        </span>
        <ActionIcon
          ref={other}
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('person.other')}
          onClick={() => onPick(null)}
        >
          <IconX size={20} aria-hidden />
        </ActionIcon>
      </div>
    )
  if (adds)
    return (
      <PersonPickerNew
        space={space}
        letters={typed}
        onAdded={pick}
        onCancel={() => setAdds(false)}
      />
    )
  return (
    <div className={classes.picker}>
      <TextInput
        ref={field}
        label={t('person.label')}
        description={t('person.help')}
        autoComplete="off"
        leftSection={<IconSearch size={18} aria-hidden />}
        value={typed}
        error={error}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setEntered(null)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void answerEnter()
          else if (event.key === 'ArrowDown') list.current?.querySelector('button')?.focus()
          else return
          event.preventDefault()
        }}
      />
      <div role="status">
        {hits.length > 0 && (
          <ul ref={list} className={classes.hits} aria-label={t('person.found')}>
            {hits.map(({ id, name, phoneEnds }) => (
              <li key={id}>
                <UnstyledButton
                  className={classes.hit}
                  onKeyDown={goAlong}
                  onClick={() => pick({ id, name })}
                >
                  <strong>{name}</strong>{' '}
                  {phoneEnds !== '' && (
                    <span className={`${classes.quiet} ${classes.digits}`}>
                      {t('person.phoneEnds', { digits: phoneEnds })}
                    </span>
                  )}
                </UnstyledButton>
              </li>
            ))}
          </ul>
        )}
        {isFound && hits.length === 0 && <p className={classes.quiet}>{t('person.none')}</p>}
      </div>
      <div>
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconUserPlus size={16} aria-hidden />}
          onClick={() => setAdds(true)}
        >
          {t('person.add')}
        </Button>
      </div>
    </div>
  )
}

function goAlong(event: KeyboardEvent<HTMLButtonElement>) {
  const row = event.currentTarget.parentElement
  const next = { ArrowDown: row?.nextElementSibling, ArrowUp: row?.previousElementSibling }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  event.preventDefault()
  next[event.key]?.querySelector('button')?.focus()
}
