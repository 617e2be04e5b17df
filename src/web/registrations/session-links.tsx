import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { IconChecklist, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Occurrence } from '#domain/activities/occurrence.ts'
import { api, toldFile } from '#web/client.ts'
import { useLanguage } from '#web/language.ts'
import { openFile } from '#web/ui/open-file.ts'
import classes from './registrations.module.css'

type SessionLinksProps = { space: string; activity: string; session: Occurrence }

/** To the door of a session: its attendance, and the sheet to sign. */
export function SessionLinks({ space, activity, session }: SessionLinksProps) {
  const { t } = useTranslation()
  const { spoken: lang } = useLanguage()
  const print = useMutation({
    mutationFn: async () => {
      const route = api.attendance.spaces[':space'].occurrences[':occurrence']['sheet.pdf']
      const param = { space, occurrence: session.id }
      openFile('attendance.pdf', await toldFile(route.$get({ param, query: { lang } })))
    },
  })
  if (session.status !== 'published') return null
  return (
    <div className={classes.links}>
      <Button
        component={Link}
        to={`/activities/${activity}/attendance/${session.id}`}
        variant="default"
        leftSection={<IconChecklist size={18} aria-hidden />}
      >
        {t('registrations.attendance')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} aria-hidden />}
        loading={print.isPending}
        onClick={() => print.mutate()}
      >
        {t('registrations.sheet')}
      </Button>
    </div>
  )
}
