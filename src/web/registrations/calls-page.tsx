import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { IconLock, IconPhoneCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useLanguage } from '#web/language.ts'
import { queryClient } from '#web/query-client.ts'
import { useMay, whoAmI } from '#web/session.ts'
import { Page } from '#web/ui/page.tsx'
import { StateMessage } from '#web/ui/state-message.tsx'
import { useWorkplace, workplaceAmong } from '#web/workplace.ts'
import { callsQuery } from './calls-queries.ts'
import { CallRow } from './calls-row.tsx'
import classes from './calls.module.css'

export async function loader() {
  const { permissions, spaces } = await whoAmI()
  const space = workplaceAmong(spaces)
  const { lang } = document.documentElement
  const spoken = lang === 'es' || lang === 'en' ? lang : 'ca'
  if (space !== null && permissions.includes('registrations:serve'))
    await queryClient.query({ ...callsQuery(space.id, spoken), staleTime: 2000 })
  return null
}

/** Whom nobody has told yet that something changed. */
export function Component() {
  const { t } = useTranslation()
  const workplace = useWorkplace()
  const serves = useMay('registrations:serve')
  if (!serves || workplace === null)
    return (
      <Page title={t('registrationCalls.title')}>
        <StateMessage
          icon={<IconLock size={30} />}
          title={t('registrationCalls.notYours.title')}
          text={t('registrationCalls.notYours.text')}
          actions={
            <Button component={Link} to="/activities">
              {t('registrationCalls.calendar')}
            </Button>
          }
        />
      </Page>
    )
  return (
    <Page
      title={t('registrationCalls.title')}
      lead={t('registrationCalls.lead', { space: workplace.name })}
    >
      <Calls key={workplace.id} space={workplace.id} />
    </Page>
  )
}

function Calls({ space }: { space: string }) {
  const { t } = useTranslation()
  const { spoken } = useLanguage()
  const { data: calls } = useSuspenseQuery(callsQuery(space, spoken))
  if (calls.length === 0)
    return (
      <StateMessage
        icon={<IconPhoneCheck size={30} />}
        title={t('registrationCalls.none.title')}
        text={t('registrationCalls.none.text')}
      />
    )
  return (
    <ul className={classes.rows} aria-label={t('registrationCalls.title')}>
      {calls.map((call) => (
        <CallRow key={call.id} space={space} call={call} />
      ))}
    </ul>
  )
}
