import { ActionIcon, Select } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Occurrence } from '#domain/activities/occurrence.ts'
import { useShortcuts } from '#web/ui/shortcuts.ts'
import { useSessionWhen } from './attendance-when.ts'
import classes from './registrations.module.css'

type SessionChoiceProps = {
  sessions: readonly Occurrence[]
  chosen: string
  onChoose: (session: string) => void
}

/** Which session is looked at, with how many come to each. */
export function SessionChoice({ sessions, chosen, onChoose }: SessionChoiceProps) {
  const { t } = useTranslation()
  const words = useSeatWords()
  const at = sessions.findIndex(({ id }) => id === chosen)
  const go = (by: 1 | -1) => {
    const to = sessions[at + by]
    if (to !== undefined) onChoose(to.id)
  }
  useShortcuts({
    title: t('registrations.title'),
    shortcuts: [
      { keys: 'j', says: t('registrations.keys.next'), run: () => go(1) },
      { keys: 'k', says: t('registrations.keys.previous'), run: () => go(-1) },
    ],
  })
  return (
    <div className={classes.choice}>
      <ActionIcon
        variant="default"
        size="input-sm"
        disabled={at <= 0}
        aria-label={t('registrations.session.previous')}
        onClick={() => go(-1)}
      >
        <IconChevronLeft size={20} aria-hidden />
      </ActionIcon>
      <Select
        label={t('registrations.session.label')}
        className={classes.chosen}
        allowDeselect={false}
        searchable={sessions.length > 12}
        maxDropdownHeight={360}
        data={sessions.map((session) => ({ value: session.id, label: words(session) }))}
        value={chosen}
        onChange={(id) => {
          if (id !== null) onChoose(id)
        }}
      />
      <ActionIcon
        variant="default"
        size="input-sm"
        disabled={at < 0 || at === sessions.length - 1}
        aria-label={t('registrations.session.next')}
        onClick={() => go(1)}
      >
        <IconChevronRight size={20} aria-hidden />
      </ActionIcon>
    </div>
  )
}

/** When a session is and how full. */
export function useSeatWords() {
  const { t } = useTranslation()
  const when = useSessionWhen()
  return ({ start, status, capacity, confirmed, waiting }: Occurrence) =>
    [
      when.short(start),
      capacity === null
        ? t('registrations.session.people', { count: confirmed })
        : t('registrations.session.taken', { taken: confirmed, capacity }),
      waiting > 0 ? t('registrations.session.waiting', { count: waiting }) : '',
      status === 'published' ? '' : t(`registrations.session.${status}`),
    ]
      .filter((part) => part !== '')
      .join(' · ')
}
