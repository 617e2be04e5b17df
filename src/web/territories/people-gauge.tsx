import { useTranslation } from 'react-i18next'
import type { DrawnIslandState, PeopleTarget } from '#domain/plan-figures.ts'
import { useFormat } from '#web/ui/format.tsx'
import classes from './cards.module.css'
import { StateMark } from './state-mark.tsx'

type PeopleGaugeProps = { people: number; state: DrawnIslandState; target: PeopleTarget }

/** People of an island against what one may have: the middle band is within bounds. */
export function PeopleGauge({ people, state, target }: PeopleGaugeProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [min, max] = [format.number(target.min), format.number(target.max)]
  const end = target.max + target.min
  const share = (value: number) => `${Math.min(100, (100 * value) / end)}%`
  return (
    <div className={classes.gauge}>
      <p className={classes.gaugeHead}>
        <span>{t('territories.island.people')}</span>
        <StateMark state={state} />
        <strong>{format.number(people)}</strong>
      </p>
      <div className={classes.gaugeBar}>
        <span className={classes.hidden}>
          {t('territories.island.gauge', { people: format.number(people), min, max })}
        </span>
        <span
          className={classes.gaugeBand}
          style={{ left: share(target.min), right: `${100 - (100 * target.max) / end}%` }}
        />
        <span className={classes.gaugeMark} style={{ left: share(people) }} />
      </div>
      <p className={classes.gaugeEnds} aria-hidden>
        <span style={{ left: share(target.min) }}>{min}</span>
        <span style={{ left: share(target.max) }}>{max}</span>
      </p>
    </div>
  )
}
