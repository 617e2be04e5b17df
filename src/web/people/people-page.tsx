import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { LoaderFunctionArgs } from 'react-router'
import { districtsQuery, spacesQuery } from '#web/city-places.ts'
import { queryClient } from '#web/query-client.ts'
import { useMay } from '#web/session.ts'
import { useAddress } from '#web/ui/address.ts'
import { Page } from '#web/ui/page.tsx'
import { useShortcuts } from '#web/ui/shortcuts.ts'
import { PeopleTable } from './people-table.tsx'
import { PersonDrawer } from './person-drawer.tsx'
import { peopleQuery } from './queries.ts'
import { viewIn } from './view.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const view = viewIn(new URL(request.url).searchParams)
  await Promise.all([
    queryClient.infiniteQuery({ ...peopleQuery(view), staleTime: 'static' }),
    queryClient.query({ ...districtsQuery, staleTime: 'static' }),
    queryClient.query({ ...spacesQuery, staleTime: 'static' }),
  ])
  return null
}

export function Component() {
  const { t } = useTranslation()
  const mayManage = useMay('people:manage')
  const { arrived, show } = useAddress()
  const searchField = useRef<HTMLInputElement>(null)
  // Closing is not a step to go back to.
  const open = (person: string | null) => show({ person }, { step: person !== null })
  const add = { keys: 'n', says: t('people.keys.add'), run: () => open('new') }
  useShortcuts({
    title: t('people.title'),
    shortcuts: [
      { keys: '/', says: t('people.keys.search'), run: () => searchField.current?.focus() },
      ...(mayManage ? [add] : []),
    ],
  })
  return (
    <Page
      title={t('people.title')}
      lead={t('people.lead')}
      actions={
        mayManage && (
          <Button
            id="add-person"
            leftSection={<IconUserPlus size={18} aria-hidden />}
            onClick={add.run}
          >
            {t('people.add')}
          </Button>
        )
      }
    >
      <PeopleTable searchField={searchField} />
      <PersonDrawer person={arrived.get('person')} onOpen={open} />
    </Page>
  )
}
