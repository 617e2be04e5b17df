import {
  IconAlertTriangle,
  IconBookmark,
  IconCircleCheck,
  IconEyeSearch,
  IconHandGrab,
  IconHourglass,
  IconMapQuestion,
  IconSpray,
  IconTool,
  IconTrash,
  IconTruck,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ItemState as State } from '#domain/equipment/item.ts'
import classes from './item-state.module.css'

type Look = { icon: typeof IconTool; tone: 'ready' | 'out' | 'work' | 'attention' | 'gone' }

const looks: Record<State, Look> = {
  intake: { icon: IconHourglass, tone: 'work' },
  available: { icon: IconCircleCheck, tone: 'ready' },
  held: { icon: IconBookmark, tone: 'out' },
  'on-loan': { icon: IconHandGrab, tone: 'out' },
  'to-clean': { icon: IconSpray, tone: 'work' },
  'to-inspect': { icon: IconEyeSearch, tone: 'work' },
  'in-repair': { icon: IconTool, tone: 'work' },
  quarantined: { icon: IconAlertTriangle, tone: 'attention' },
  'in-transit': { icon: IconTruck, tone: 'out' },
  missing: { icon: IconMapQuestion, tone: 'attention' },
  retired: { icon: IconTrash, tone: 'gone' },
}

/** Colour, icon and words. */
export function ItemState({ state, large = false }: { state: State; large?: boolean }) {
  const { t } = useTranslation()
  const { icon: Icon, tone } = looks[state]
  return (
    <span className={classes.state} data-tone={tone} data-large={large || undefined}>
      <Icon size={large ? 20 : 16} aria-hidden />
      {t(`desk.state.${state}`)}
    </span>
  )
}
