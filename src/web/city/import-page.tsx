import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { IconArrowLeft, IconFileImport, IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { cityQuery } from '#web/city-places.ts'
import { theDemoPage } from '#web/demo-page.ts'
import { queryClient } from '#web/query-client.ts'
import { useMay, whoAmI } from '#web/session.ts'
import { Page, PageTitle } from '#web/ui/page.tsx'
import { StateMessage } from '#web/ui/state-message.tsx'
import { NewCity } from './new-city.tsx'
import { NewFigures } from './new-figures.tsx'
import { datedFiguresQuery } from './queries.ts'

export async function loader() {
  const { permissions } = await whoAmI()
  if (!permissions.includes('city:import')) return null
  const known = { staleTime: 15_000 }
  await Promise.all([
    queryClient.query({ ...cityQuery, ...known }),
    queryClient.query({ ...datedFiguresQuery, ...known }),
  ])
  return null
}

/** Where a city comes in once, and new figures of it every year. */
export function Component() {
  const { t } = useTranslation()
  const imports = useMay('city:import')
  if (theDemoPage() !== null)
    return (
      <NoImport
        icon={<IconFileImport size={32} />}
        title={t('city.import.notInDemo.title')}
        text={t('city.import.notInDemo.text')}
      />
    )
  if (!imports)
    return (
      <NoImport
        icon={<IconLock size={32} />}
        title={t('failures.notAllowed.title')}
        text={t('failures.notAllowed.text')}
      />
    )
  return <Import />
}

function Import() {
  const { t } = useTranslation()
  const { data: city } = useSuspenseQuery(cityQuery)
  const part = city === null ? 'import' : 'padro'
  return (
    <Page
      overline={<BackToSettings />}
      title={t(`city.${part}.title`)}
      lead={t(`city.${part}.lead`)}
    >
      {city === null ? <NewCity /> : <NewFigures />}
    </Page>
  )
}

function BackToSettings() {
  const { t } = useTranslation()
  return (
    <Button
      component={Link}
      to="/settings#city"
      variant="subtle"
      size="compact-sm"
      leftSection={<IconArrowLeft size={16} aria-hidden />}
    >
      {t('city.settings')}
    </Button>
  )
}

function NoImport(message: { icon: React.ReactNode; title: string; text: string }) {
  return (
    <>
      <PageTitle>{message.title}</PageTitle>
      <StateMessage {...message} level={1} actions={<BackToSettings />} />
    </>
  )
}
