import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Agenda } from '#domain/activities/agenda.ts'
import type { AgendaWord, Appointment } from '#domain/activities/appointment.ts'
import { timeOf, type LocalTime } from '#domain/activities/local-time.ts'
import { useLanguage } from '#web/language.ts'
import { agendaWordsQuery } from './agenda-queries.ts'

const hours = ({ start, end }: { start: LocalTime; end: LocalTime }) =>
  `${timeOf(start)}–${timeOf(end)}`

/** What is said of whatever stands in an agenda, in the language of the screen. */
export function useAgendaWords() {
  const { t } = useTranslation()
  const { spoken } = useLanguage()
  const { data: lists } = useSuspenseQuery(agendaWordsQuery)
  const named = (list: readonly AgendaWord[], id: string | null) =>
    list.find((word) => word.id === id)?.names[spoken] ?? ''
  const who = ({ person }: Appointment) => person?.shown ?? t('agenda.nobody')
  return {
    lists,
    /** What may still be chosen, and what is chosen already. */
    offered: (list: readonly AgendaWord[], chosen: string | null = null) =>
      list
        .filter(({ id, retiredOn }) => retiredOn === null || id === chosen)
        .map(({ id, names }) => ({ value: id, label: names[spoken] })),
    type: (id: string) => named(lists.types, id),
    subject: (id: string | null) => named(lists.subjects, id),
    service: (id: string | null) => named(lists.services, id),
    hours,
    who,
    where: ({ place, room, space }: Appointment) =>
      place === 'space' ? (room?.name ?? space.name) : t(`agenda.places.${place}`),
    titleOf: ({ titles }: Agenda['sessions'][number]) => titles[spoken] ?? titles.ca,
  }
}
