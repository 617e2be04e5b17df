import { IconBuildingCommunity, IconMapOff, IconUsers } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#web/ui/format.tsx'
import { fates } from './adoption-address.ts'
import { useAdoption } from './adoption-at-hand.ts'
import { peopleOnTheMove } from './adoption-people.ts'
import classes from './adoption.module.css'

/** The whole adoption in a few sentences. */
export function AdoptionGlance() {
  const { t } = useTranslation()
  const { locale, number } = useFormat()
  const { preview, weighed } = useAdoption()
  const { islands, unassigned, spaces } = preview
  const list = (words: string[]) => sentence(new Intl.ListFormat(locale).format(words))
  const counts = fates
    .toReversed()
    .map((fate) => ({ fate, count: islands.filter((island) => island.fate === fate).length }))
  const become = counts
    .filter(({ fate, count }) => count > 0 || fate === 'removed')
    .map(({ fate, count }) => together(t(`plans.glance.fates.${fate}`, { count })))
  const { entering, moving, leaving } = peopleOnTheMove(islands)
  const people = [
    ...(entering > 0 ? [t('plans.glance.entering', { count: entering })] : []),
    t('plans.glance.moving', { count: moving }),
    ...(leaving > 0 ? [t('plans.glance.leaving', { count: leaving })] : []),
  ]
  const staff = new Set(spaces.flatMap((space) => space.staff.map(({ id }) => id))).size
  return (
    <section className={classes.glance} aria-label={t('plans.glance.label')}>
      <h2 className={classes.headline}>{list(become)}</h2>
      <ul className={classes.lines}>
        <Line icon={<IconUsers size={20} aria-hidden />}>{list(people)}</Line>
        <Line icon={<IconMapOff size={20} aria-hidden />} attention={unassigned.sections > 0}>
          {t('plans.glance.unassigned', {
            count: unassigned.sections,
            people: number(unassigned.people),
          })}
        </Line>
        <Line
          icon={<IconBuildingCommunity size={20} aria-hidden />}
          attention={weighed.spaces.length > 0}
        >
          {weighed.spaces.length === 0
            ? t('plans.glance.spacesStay', { count: spaces.length })
            : t('plans.glance.spacesMove', { count: weighed.spaces.length })}{' '}
          {t('plans.glance.staff', { count: staff })}
        </Line>
      </ul>
    </section>
  )
}

type LineProps = { icon: ReactNode; attention?: boolean; children: ReactNode }

function Line({ icon, attention = false, children }: LineProps) {
  return (
    <li className={classes.line} data-attention={attention}>
      {icon}
      <span>{children}</span>
    </li>
  )
}

/** A figure stays on one line with what it counts. */
const together = (words: string) => words.replace(' ', '\u00A0')
const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
