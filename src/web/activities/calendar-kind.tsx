import {
  IconBriefcase,
  IconCalendarEvent,
  IconMessages,
  IconScale,
  IconTools,
  IconTrees,
  IconUsersGroup,
} from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { Occurrence } from '#domain/activities/occurrence.ts'
import { useLanguage } from '#web/language.ts'
import { kindsQuery } from './form-queries.ts'

type Code = Occurrence['kind']['code']

const icons = {
  talk: IconMessages,
  'support-group': IconUsersGroup,
  'legal-advice': IconScale,
  'employment-advice': IconBriefcase,
  outdoor: IconTrees,
  workshop: IconTools,
}

/** A kind is told by its picture as well as its colour. */
export function KindIcon({ code, size = 16 }: { code: Code; size?: number }) {
  const Icon = code === null ? IconCalendarEvent : icons[code]
  return <Icon size={size} aria-hidden />
}

/** The name of a kind of activity on this screen. */
export function useKindName(): (id: string) => string {
  const { data: kinds } = useSuspenseQuery(kindsQuery)
  const { spoken } = useLanguage()
  return (id) => kinds.find((kind) => kind.id === id)?.names[spoken] ?? ''
}
