import { useMutation } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Registration, RegistrationMark } from '#domain/activities/registration.ts'
import { notice } from '#web/ui/notice.ts'
import { undoing } from '#web/undo.ts'
import { registrationCalls, type Beyond, type Standing } from './registration-calls.ts'
import { readRegistrationsAgain } from './registration-queries.ts'

export type RegistrationAct =
  | { does: 'cancel'; by: 'person' | 'service' }
  | { does: 'restore' | 'accept' | 'decline' }
  | { does: 'letIn'; because: Beyond }
  | { does: 'move'; from: string; to: string }
  | { does: 'change'; companions: number; tells: boolean }

type Asked = { registration: Registration; act: RegistrationAct }

/** Does something to a registration and says what became of it; most of it is taken back with one press. */
export function useRegistrationActs(space: string, onDone: () => void) {
  const { t } = useTranslation()
  return useMutation({
    mutationFn: async ({ registration, act }: Asked) => {
      const stands = { space, registration: registration.id, version: registration.version }
      const mark = await perform(stands, act)
      const back = backOf({ ...stands, version: mark.version }, { registration, act })
      onDone()
      notice({
        tone: 'done',
        text: [saidOf(t, act, mark), promotedOf(t, mark)].join(' ').trim(),
        ...(back === null
          ? {}
          : {
              action: {
                words: t('shell.undo'),
                run: undoing(async () => {
                  await back()
                  await readRegistrationsAgain()
                }),
              },
            }),
      })
    },
    // Whatever was refused was so because somebody else was quicker: it is shown as it stands.
    onSettled: readRegistrationsAgain,
  })
}

function perform(stands: Standing, act: RegistrationAct): Promise<RegistrationMark> {
  if (act.does === 'cancel') return registrationCalls.cancel(stands, act.by)
  if (act.does === 'letIn') return registrationCalls.accept(stands, act.because)
  if (act.does === 'move') return registrationCalls.move(stands, act.to)
  if (act.does === 'change') {
    const { companions, tells } = act
    return registrationCalls.change(stands, { companions, tells })
  }
  return registrationCalls[act.does](stands)
}

function backOf(stands: Standing, { registration, act }: Asked) {
  const { companions, tells } = registration
  if (act.does === 'cancel' || act.does === 'decline')
    return () => registrationCalls.restore(stands)
  if (act.does === 'move') return () => registrationCalls.move(stands, act.from)
  if (act.does === 'change') return () => registrationCalls.change(stands, { companions, tells })
  return null
}

const said = {
  cancel: 'cancelled',
  decline: 'declined',
  accept: 'accepted',
  letIn: 'letIn',
  change: 'changed',
  move: 'moved',
} as const

function saidOf(t: TFunction, { does }: RegistrationAct, mark: RegistrationMark): string {
  if (does === 'restore') return becameWords(t, mark)
  if (does === 'move' && mark.state === 'waiting')
    return t('registrations.done.movedWaiting', { queue: mark.queue })
  return t(`registrations.done.${said[does]}`)
}

/** With a seat, or where in the line. */
export function becameWords(
  t: TFunction,
  { state, queue }: RegistrationMark,
  who: string | null = null,
): string {
  if (state === 'offered') return t('registrations.done.offered')
  if (state === 'waiting')
    return who === null
      ? t('registrations.done.waiting', { queue })
      : t('registrations.done.waitingWho', { who, queue })
  return who === null
    ? t('registrations.done.confirmed')
    : t('registrations.done.confirmedWho', { who })
}

const promotedOf = (t: TFunction, { promoted }: RegistrationMark) =>
  promoted === 0 ? '' : t('registrations.done.promoted', { count: promoted })
