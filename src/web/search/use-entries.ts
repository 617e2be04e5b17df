import {
  IconArrowRight,
  IconBuildingCommunity,
  IconCalendarEvent,
  IconDoor,
  IconHexagons,
  IconMap2,
  IconMapPin,
  IconUser,
  IconWheelchair,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Entry, EntryGroup } from './entry.ts'
import { matches } from './fold.ts'
import { useActions } from './use-actions.ts'

const whereIs = (_: string, name: string) =>
  `/territories/where?address=${encodeURIComponent(name)}`

const kinds = {
  item: { icon: IconWheelchair, to: (id: string) => `/equipment/items/${id}` },
  island: { icon: IconHexagons, to: (id: string) => `/territories?island=${id}` },
  space: { icon: IconBuildingCommunity, to: (id: string) => `/spaces/${id}` },
  activity: { icon: IconCalendarEvent, to: (id: string) => `/activities/${id}` },
  neighbourhood: { icon: IconMapPin, to: (id: string) => `/territories?neighbourhood=${id}` },
  plan: { icon: IconMap2, to: (id: string) => `/territories/plans/${id}` },
  address: { icon: IconDoor, to: whereIs },
  staff: { icon: IconUser, to: (id: string) => `/people?person=${id}` },
} as const
const order = [
  'item',
  'island',
  'space',
  'activity',
  'neighbourhood',
  'address',
  'plan',
  'staff',
] as const

type Hit = { kind: keyof typeof kinds; id: string; name: string; hint: string }
export type PaletteWays = { pages: { to: string; name: string }[]; onShortcuts: () => void }

/** Everything that answers to what was typed, in groups; with nothing typed, pages and actions. */
export function useEntries(typed: string, hits: readonly Hit[], ways: PaletteWays): EntryGroup[] {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const actions = useActions(ways.onShortcuts)
  const go = (to: string) => () => void navigate(to)
  const pages: Entry[] = [
    ...ways.pages,
    { to: '/privacy', name: t('privacy.title') },
    ...(['appearance', 'city', 'rules', 'about'] as const).map((section) => ({
      to: `/settings#${section}`,
      name: t(`settings.sections.${section}`),
    })),
  ].map(({ to, name }) => ({ id: `page-${to}`, name, hint: '', icon: IconArrowRight, run: go(to) }))
  const shownPages = typed === '' ? pages.slice(0, ways.pages.length + 1) : pages
  const answering = ({ name, hint }: Entry) => matches(`${name} ${hint}`, typed)
  const found = order.map((kind) => ({
    title: t(`search.groups.${kind}`),
    entries: hits
      .filter((hit) => hit.kind === kind)
      .map(({ id, name, hint }) => ({
        id: `${kind}-${id}`,
        name,
        hint: kind === 'island' ? t('search.hints.island', { number: hint }) : hint,
        icon: kinds[kind].icon,
        run: go(kinds[kind].to(id, name)),
      })),
  }))
  return [
    ...found,
    { title: t('search.groups.pages'), entries: shownPages.filter(answering) },
    { title: t('search.groups.actions'), entries: actions.filter(answering) },
  ].filter(({ entries }) => entries.length > 0)
}
