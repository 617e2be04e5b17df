import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#web/ui/format.tsx'
import classes from './people-gauge.module.css'
import looks from './today.module.css'

type PeopleGaugeProps = { people: number; min: number; max: number }

/** People on the bounds within which an island can be attended; the words say all that the bar draws. */
export function PeopleGauge({ people, min, max }: PeopleGaugeProps) {
  const { t } = useTranslation()
  const format = useFormat()
  // The bounds stand away from the ends, so that too few and too many both have room.
  const end = max + min
  const at = (value: number) => `${(Math.min(value, end) / end) * 100}%`
  const fits = people < min ? 'below' : people > max ? 'above' : 'within'
  const bounds = { min: format.number(min), max: format.number(max) }
  return (
    <div>
      <p className={classes.figure}>
        <strong>{format.number(people)}</strong>
        <span>{t('today.island.people', { count: people })}</span>
        <span className={fits === 'within' ? looks.well : looks.unwell}>
          {fits === 'within' ? (
            <IconCheck size={16} aria-hidden />
          ) : (
            <IconAlertTriangle size={16} aria-hidden />
          )}
          {t(`today.island.${fits}`, bounds)}
        </span>
      </p>
      <div className={classes.gauge} aria-hidden>
        <div className={classes.band} style={{ left: at(min), right: `calc(100% - ${at(max)})` }} />
        <div className={classes.mark} data-fits={fits} style={{ left: at(people) }} />
        <span className={classes.end} style={{ left: at(min) }}>
          {bounds.min}
        </span>
        <span className={classes.end} style={{ left: at(max) }}>
          {bounds.max}
        </span>
      </div>
    </div>
  )
}
