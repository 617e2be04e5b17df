import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { minutesBetween, timeOf, type LocalTime } from '#domain/activities/local-time.ts'
import { useFormat } from '#web/ui/format.tsx'
import { notice } from '#web/ui/notice.ts'
import { undoing } from '#web/undo.ts'
import { agendaAgain, agendaCalls } from './agenda-calls.ts'
import type { AgendaShown } from './colleague-agenda.ts'

/** Moves an appointment that was dragged, with the way back. */
export function useMove({ appointments }: Pick<AgendaShown, 'appointments'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const move = useMutation({
    mutationFn: async ({ id, ...to }: { id: string; start: LocalTime; minutes: number }) => {
      const stood = appointments.find((one) => one.id === id)
      if (stood === undefined) return
      const at = { space: stood.space.id, appointment: id }
      const now = await agendaCalls.change({ ...at, version: stood.version }, to)
      await agendaAgain()
      const back = { start: stood.start, minutes: minutesBetween(stood.start, stood.end) }
      notice({
        tone: 'done',
        text: t('agenda.moved', {
          day: format.weekday(to.start.slice(0, 10)),
          time: timeOf(to.start),
        }),
        action: {
          words: t('shell.undo'),
          run: undoing(async () => {
            await agendaCalls.change({ ...at, version: now.version }, back)
            await agendaAgain()
          }),
        },
      })
    },
    onError: agendaAgain,
  })
  return (id: string, start: LocalTime, minutes: number) => move.mutate({ id, start, minutes })
}
