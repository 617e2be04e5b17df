import { useTranslation } from 'react-i18next'
import { useAgendaWords } from './agenda-words.ts'
import type { AgendaShown } from './colleague-agenda.ts'

/** What an entry of the agenda says, wherever it stands. */
export function useEntryWords(agenda: AgendaShown) {
  const { t } = useTranslation()
  const words = useAgendaWords()
  return (
    id: string,
  ): { of: string; title: string; more: string; state: string | null; hours: string } => {
    const appointment = agenda.appointments.find((one) => one.id === id)
    if (appointment !== undefined)
      return {
        of: 'appointment',
        title: words.who(appointment),
        more: `${words.type(appointment.type)} · ${words.where(appointment)}`,
        state: appointment.status === 'planned' ? null : t(`agenda.status.${appointment.status}`),
        hours: words.hours(appointment),
      }
    const session = agenda.sessions.find((one) => one.id === id)
    if (session !== undefined)
      return {
        of: 'session',
        title: words.titleOf(session),
        more: `${t('agenda.kinds.session')} · ${session.room ?? session.space.name}`,
        state: session.status === 'published' ? null : t(`agenda.sessionStatus.${session.status}`),
        hours: words.hours(session),
      }
    const absence = agenda.absences.find((one) => one.id === id)
    if (absence?.because === 'taken')
      return {
        of: 'absence',
        title: t('agenda.kinds.taken'),
        more: '',
        state: null,
        hours: words.hours(absence),
      }
    return {
      of: 'absence',
      title: t('agenda.kinds.absence'),
      more: absence === undefined ? '' : t(`agenda.because.${absence.because}`),
      state: null,
      hours: absence === undefined ? '' : words.hours(absence),
    }
  }
}
