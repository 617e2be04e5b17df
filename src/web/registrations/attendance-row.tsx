import { IconCheck, IconClock, IconMailCheck, IconX, type TablerIcon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AttendanceState } from '#domain/activities/registration.ts'
import { comes, states, type PersonRow } from './attendance-rows.ts'
import { AttendanceStepper } from './attendance-stepper.tsx'
import classes from './attendance.module.css'

const icons: Record<AttendanceState, TablerIcon> = {
  present: IconCheck,
  late: IconClock,
  excused: IconMailCheck,
  absent: IconX,
}

type RowProps = {
  row: PersonRow
  /** Which of its buttons the Tab key comes to. */
  reached: number
  onPress: (state: AttendanceState) => void
  onCompanions: (to: number) => void
}

/** One person at the door, with four buttons to press once. */
export function AttendanceRow({ row, reached, onPress, onCompanions }: RowProps) {
  const { t } = useTranslation()
  const name = row.shown ?? t('attendance.erased')
  return (
    <li className={classes.row} data-state={row.state ?? 'none'} data-person={row.id}>
      <div className={classes.who}>
        <span className={classes.name}>{name}</span>
        {row.phoneEnds !== null && (
          <span className={classes.quiet}>
            {t('attendance.phoneEnds', { digits: row.phoneEnds })}
          </span>
        )}
      </div>
      <div className={classes.choice} role="group" aria-label={name}>
        {states.map((state, i) => {
          const Icon = icons[state]
          return (
            <button
              key={state}
              type="button"
              data-is={state}
              aria-pressed={row.state === state}
              tabIndex={i === reached ? 0 : -1}
              onClick={() => onPress(state)}
            >
              <Icon size={20} stroke={2.2} aria-hidden />
              {t(`attendance.states.${state}`)}
            </button>
          )
        })}
      </div>
      {row.most > 0 && comes(row.state) && (
        <div className={classes.companions}>
          <span className={classes.quiet}>{t('attendance.companions')}</span>
          <AttendanceStepper
            label={t('attendance.companionsOf', { name })}
            value={row.companions}
            most={row.most}
            says={t('attendance.of', { came: row.companions, most: row.most })}
            onChange={onCompanions}
          />
        </div>
      )}
    </li>
  )
}
