import '@mantine/schedule/styles.css'
import 'dayjs/locale/ca'
import 'dayjs/locale/es'
import { Button } from '@mantine/core'
import { IconCalendarOff, IconClockEdit, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams, type LoaderFunctionArgs } from 'react-router'
import { localIn, type LocalTime } from '#domain/activities/local-time.ts'
import { queryClient } from '#web/query-client.ts'
import { useMay, whoAmI } from '#web/session.ts'
import { useFormat } from '#web/ui/format.tsx'
import { useNow } from '#web/ui/now.ts'
import { Page } from '#web/ui/page.tsx'
import { useShortcuts } from '#web/ui/shortcuts.ts'
import { useWorkplace } from '#web/workplace.ts'
import { AgendaGrid } from './agenda-grid.tsx'
import { AgendaList } from './agenda-list.tsx'
import { AgendaPanels, type Panel } from './agenda-panels.tsx'
import { agendaQuery, agendaWordsQuery, colleaguesQuery, unclosedQuery } from './agenda-queries.ts'
import { AgendaToolbar } from './agenda-toolbar.tsx'
import { rangeOf, staffIn, viewIn, type AgendaLook } from './agenda-view.ts'
import { AgendaWhose } from './agenda-whose.tsx'
import { colleagueAgendaQuery, type AgendaShown } from './colleague-agenda.ts'
import { UnclosedList } from './unclosed-list.tsx'
import { useMove } from './use-move.ts'
import classes from './agenda.module.css'

const firstLook = (): AgendaLook => (matchMedia('(max-width: 48em)').matches ? 'list' : 'week')
const none: AgendaShown = { appointments: [], absences: [], sessions: [], availability: [] }

export async function loader({ request }: LoaderFunctionArgs) {
  const { timeZone } = await whoAmI()
  const on = localIn(timeZone, new Date()).slice(0, 10)
  const view = viewIn(new URL(request.url).searchParams, { look: firstLook(), on })
  const { from, to } = rangeOf(view.look, view.on)
  await Promise.all([
    queryClient.query({ ...agendaQuery(from, to), staleTime: 2000 }),
    queryClient.query({ ...agendaWordsQuery, staleTime: 300_000 }),
    queryClient.query({ ...unclosedQuery, staleTime: 2000 }),
  ])
  return null
}

/** What I have today and this week: appointments, sessions that I lead, when I am not there. */
export function Component() {
  const { t } = useTranslation()
  const { timeZone } = useFormat()
  const navigate = useNavigate()
  const workplace = useWorkplace()
  const serves = useMay('appointments:serve') && workplace !== null
  const now = localIn(timeZone, useNow())
  const today = now.slice(0, 10)
  const [parameters, setParameters] = useSearchParams()
  const { look, on } = viewIn(parameters, { look: firstLook(), on: today })
  const { from, to } = rangeOf(look, on)
  const staff = serves ? staffIn(parameters) : null
  const { data: mine = none } = useQuery(agendaQuery(from, to))
  const { data: theirs = none } = useQuery(
    colleagueAgendaQuery(workplace?.id ?? '', staff, { from, to }),
  )
  const agenda = staff === null ? mine : theirs
  const { data: colleagues } = useQuery({
    ...colleaguesQuery(workplace?.id ?? ''),
    enabled: serves,
  })
  const name = colleagues?.items.find(({ id }) => id === staff)?.name
  const [panel, setPanel] = useState<Panel | null>(null)
  const move = useMove(agenda)
  const show = (change: { look?: AgendaLook; on?: string; staff?: string | null }) => {
    const whose = change.staff === undefined ? staff : change.staff
    setParameters(
      {
        view: change.look ?? look,
        on: change.on ?? on,
        ...(whose === null ? {} : { staff: whose }),
      },
      { replace: true },
    )
  }
  const nextHour = (): LocalTime => {
    const day = on < today ? today : on
    const hour = day === today ? Math.min(22, Number(now.slice(11, 13)) + 1) : 9
    return `${day}T${String(hour).padStart(2, '0')}:00`
  }
  const add = () => setPanel({ shows: 'new', start: nextHour() })
  const open = (id: string) => {
    const session = agenda.sessions.find((one) => one.id === id)
    if (session === undefined) setPanel({ shows: 'entry', id })
    else void navigate(`/activities/${session.activity}?session=${session.id}`)
  }
  useShortcuts({
    title: t('agenda.title'),
    shortcuts: [
      { keys: 'l', says: t('agenda.keys.list'), run: () => show({ look: 'list' }) },
      { keys: 'w', says: t('agenda.keys.week'), run: () => show({ look: 'week' }) },
      { keys: 'd', says: t('agenda.keys.day'), run: () => show({ look: 'day' }) },
      ...(serves ? [{ keys: 'n', says: t('agenda.keys.new'), run: add }] : []),
    ],
  })
  return (
    <Page
      title={name === undefined ? t('agenda.title') : t('agenda.theirs', { name })}
      lead={workplace === null ? undefined : workplace.name}
      actions={
        <>
          {staff === null && (
            <Button
              variant="default"
              leftSection={<IconCalendarOff size={18} aria-hidden />}
              onClick={() =>
                setPanel({ shows: 'absence', start: `${on}T09:00`, end: `${on}T14:00` })
              }
            >
              {t('agenda.absence.add')}
            </Button>
          )}
          {serves && staff === null && (
            <Button
              variant="default"
              leftSection={<IconClockEdit size={18} aria-hidden />}
              onClick={() => setPanel({ shows: 'availability' })}
            >
              {t('agenda.availability.open')}
            </Button>
          )}
          {serves && (
            <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={add}>
              {t('agenda.form.new')}
            </Button>
          )}
        </>
      }
    >
      <div className={classes.page}>
        {serves && (
          <AgendaWhose space={workplace.id} staff={staff} onStaff={(id) => show({ staff: id })} />
        )}
        {staff === null && <UnclosedList />}
        <AgendaToolbar look={look} on={on} today={today} onShow={show} />
        {look === 'list' ? (
          <AgendaList agenda={agenda} onOpen={open} />
        ) : (
          <AgendaGrid
            look={look}
            on={on}
            agenda={agenda}
            onOpen={open}
            onNew={serves ? (start, minutes) => setPanel({ shows: 'new', start, minutes }) : null}
            onMove={move}
          />
        )}
      </div>
      <AgendaPanels
        panel={panel}
        agenda={agenda}
        staff={staff}
        space={workplace}
        onClose={() => setPanel(null)}
      />
    </Page>
  )
}
