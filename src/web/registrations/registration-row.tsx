import { Button } from '@mantine/core'
import {
  IconArrowBackUp,
  IconCheck,
  IconCircleCheck,
  IconCircleX,
  IconClockHour4,
  IconHourglass,
  IconX,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Registration } from '#domain/activities/registration.ts'
import { useFormat } from '#web/ui/format.tsx'
import type { RegistrationAct } from './registration-acts.ts'
import { RegistrationMenu } from './registration-menu.tsx'
import classes from './registrations.module.css'

export type RowContext = {
  /** Whether anything can still be done. */
  open: boolean
  /** Whether the list is that of a whole course: nobody of it moves to another session. */
  isCourse: boolean
  onAct: (registration: Registration, act: RegistrationAct) => void
  onAsk: (registration: Registration, what: 'move' | 'change') => void
}
type RegistrationRowProps = { registration: Registration } & RowContext

const icons = {
  confirmed: IconCircleCheck,
  offered: IconHourglass,
  waiting: IconClockHour4,
  declined: IconCircleX,
  'cancelled-by-person': IconCircleX,
  'cancelled-by-service': IconCircleX,
}

/** Somebody on the list, and what can be done with her seat. */
export function RegistrationRow({ registration, ...context }: RegistrationRowProps) {
  const { t } = useTranslation()
  const { person, state, queue } = registration
  const details = useDetails(registration, context.isCourse)
  const who = person?.shown ?? t('registrations.list.erased')
  const act = (does: 'accept' | 'decline' | 'restore') => context.onAct(registration, { does })
  const Icon = icons[state]
  const isLive = state === 'confirmed' || state === 'offered' || state === 'waiting'
  return (
    <li className={classes.row} data-state={state}>
      <span className={classes.mark}>
        {queue === null ? <Icon size={20} aria-hidden /> : t('registrations.list.place', { queue })}
      </span>
      <span className={classes.who}>
        <strong>{who}</strong>
        {details.map((detail) => (
          <span key={detail}>{detail}</span>
        ))}
      </span>
      {context.open && person !== null && (
        <span className={classes.acts}>
          {state === 'offered' && (
            <>
              <Button
                size="compact-md"
                leftSection={<IconCheck size={16} aria-hidden />}
                aria-label={t('registrations.acts.acceptOf', { who })}
                onClick={() => act('accept')}
              >
                {t('registrations.acts.accept')}
              </Button>
              <Button
                size="compact-md"
                variant="default"
                leftSection={<IconX size={16} aria-hidden />}
                aria-label={t('registrations.acts.declineOf', { who })}
                onClick={() => act('decline')}
              >
                {t('registrations.acts.decline')}
              </Button>
            </>
          )}
          {isLive ? (
            <RegistrationMenu registration={registration} who={who} {...context} />
          ) : (
            <Button
              size="compact-md"
              variant="default"
              leftSection={<IconArrowBackUp size={16} aria-hidden />}
              aria-label={t('registrations.acts.restoreOf', { who })}
              onClick={() => act('restore')}
            >
              {t('registrations.acts.restore')}
            </Button>
          )}
        </span>
      )}
    </li>
  )
}

function useDetails(registration: Registration, isCourse: boolean): string[] {
  const { t } = useTranslation()
  const format = useFormat()
  const { person, state, companions, offeredUntil, of, source, beyondBecause, tells } = registration
  const isEnded =
    state === 'declined' || state === 'cancelled-by-person' || state === 'cancelled-by-service'
  const asked = (['telephone', 'walk-in', 'referral'] as const).find((one) => one === source)
  const digits = person?.phoneEnds ?? ''
  return [
    isEnded ? t(`registrations.ended.${state}`) : '',
    companions > 0 ? t('registrations.list.companions', { count: companions }) : '',
    offeredUntil === null ? '' : t('registrations.list.until', { at: format.moment(offeredUntil) }),
    of === 'course' && !isCourse ? t('registrations.list.course') : '',
    digits === '' ? '' : t('registrations.list.phoneEnds', { digits }),
    asked === undefined ? '' : t(`registrations.register.sources.${asked}`),
    beyondBecause === null ? '' : t('registrations.list.beyond'),
    tells || isEnded ? '' : t('registrations.list.untold'),
  ].filter((detail) => detail !== '')
}
