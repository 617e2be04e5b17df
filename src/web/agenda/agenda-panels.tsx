import { useTranslation } from 'react-i18next'
import type { LocalTime } from '#domain/activities/local-time.ts'
import { AbsenceForm } from './absence-form.tsx'
import { AgendaSide } from './agenda-side.tsx'
import { AppointmentForm } from './appointment-form.tsx'
import { AppointmentPanel } from './appointment-panel.tsx'
import { AvailabilityForm } from './availability-form.tsx'
import type { AgendaShown } from './colleague-agenda.ts'

export type Panel =
  | { shows: 'new'; start: LocalTime; minutes?: number | undefined }
  | { shows: 'entry'; id: string }
  | { shows: 'absence'; start: LocalTime; end: LocalTime }
  | { shows: 'availability' }

type AgendaPanelsProps = {
  panel: Panel | null
  agenda: AgendaShown
  /** With whom a new appointment is; null for oneself. */
  staff: string | null
  space: { id: string; name: string } | null
  onClose: () => void
}

/** Whatever is open beside the agenda. */
export function AgendaPanels({ panel, agenda, staff, space, onClose }: AgendaPanelsProps) {
  const { t } = useTranslation()
  const id = panel?.shows === 'entry' ? panel.id : ''
  const appointment = agenda.appointments.find((one) => one.id === id)
  const absence = agenda.absences.find((one) => one.id === id)
  const shown =
    panel?.shows === 'new' && space !== null
      ? {
          title: t('agenda.form.new'),
          body: (
            <AppointmentForm
              space={space.id}
              stands={null}
              staff={staff}
              start={panel.start}
              minutes={panel.minutes}
              onDone={onClose}
            />
          ),
        }
      : panel?.shows === 'absence'
        ? {
            title: t('agenda.absence.title'),
            body: (
              <AbsenceForm stands={null} start={panel.start} end={panel.end} onDone={onClose} />
            ),
          }
        : panel?.shows === 'availability' && space !== null
          ? {
              title: t('agenda.availability.title'),
              body: <AvailabilityForm space={space} onDone={onClose} />,
            }
          : appointment !== undefined
            ? {
                title: t('agenda.one'),
                body: (
                  <AppointmentPanel
                    key={`${appointment.id} ${appointment.version}`}
                    one={appointment}
                    onDone={onClose}
                  />
                ),
              }
            : absence !== undefined && absence.because !== 'taken'
              ? {
                  title: t('agenda.absence.title'),
                  body: (
                    <AbsenceForm
                      stands={absence}
                      start={absence.start}
                      end={absence.end}
                      onDone={onClose}
                    />
                  ),
                }
              : null
  return (
    <AgendaSide opened={shown !== null} title={shown?.title ?? ''} onClose={onClose}>
      {shown?.body}
    </AgendaSide>
  )
}
