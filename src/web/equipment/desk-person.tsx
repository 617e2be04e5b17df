import { ActionIcon, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconUserPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { failureWords } from '#web/failure-words.ts'
import { DeskHeld } from './desk-held.tsx'
import { heldByQuery } from './desk-queries.ts'
import type { DeskPerson as Person } from './desk-state.ts'
import type { DeskStore } from './desk-store.ts'
import classes from './desk.module.css'

type Props = {
  person: Person | null
  store: DeskStore
  onNew: () => void
  onChange: () => void
}

/** For whom it is. */
export function DeskPerson({ person, store, onNew, onChange }: Props) {
  const { t } = useTranslation()
  if (person === null)
    return (
      <section className={classes.part} aria-label={t('desk.person.for')}>
        <p className={classes.label}>{t('desk.person.for')}</p>
        <p className={classes.quiet}>{t('desk.person.none')}</p>
        <Button
          variant="default"
          leftSection={<IconUserPlus size={18} aria-hidden />}
          onClick={onNew}
        >
          {t('desk.person.add')}
        </Button>
      </section>
    )
  return (
    <section className={classes.part} aria-label={t('desk.person.for')}>
      <div className={classes.who}>
        <div>
          <p className={classes.label}>{t('desk.person.for')}</p>
          <p className={classes.big}>{person.name}</p>
        </div>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('desk.person.change')}
          onClick={() => {
            store.pick(null)
            onChange()
          }}
        >
          <IconX size={20} aria-hidden />
        </ActionIcon>
      </div>
    </section>
  )
}

type HasProps = { space: string; person: Person; store: DeskStore }

/** What she has from here, and what is kept for her. */
export function DeskPersonHas({ space, person, store }: HasProps) {
  const { t } = useTranslation()
  const held = useQuery(heldByQuery(space, person.id))
  if (held.isPending) return null
  if (held.isError) return <p className={classes.quiet}>{failureWords(t, held.error).text}</p>
  const { items } = held.data
  if (items.length === 0) return <p className={classes.quiet}>{t('desk.person.hasNothing')}</p>
  return (
    <div className={classes.has}>
      <DeskHeld space={space} items={items} store={store} onDone={() => void held.refetch()} />
    </div>
  )
}
