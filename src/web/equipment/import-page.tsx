import { Button, NativeSelect } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { IconArrowLeft, IconBuildingCommunity, IconLock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { spacesQuery } from '#web/city-places.ts'
import { queryClient } from '#web/query-client.ts'
import { useMay, useSession, whoAmI } from '#web/session.ts'
import { Page, PageTitle } from '#web/ui/page.tsx'
import { StateMessage } from '#web/ui/state-message.tsx'
import { ImportBatches } from './import-batches.tsx'
import { ImportDesk } from './import-desk.tsx'
import { useKeeping } from './item-keeping.ts'
import classes from './import.module.css'

export async function loader() {
  const { permissions } = await whoAmI()
  if (permissions.includes('equipment:keep'))
    await queryClient.query({ ...spacesQuery, staleTime: 'static' })
  return null
}

/** Where the items of a space come in from a spreadsheet, and go out again. */
export function Component() {
  const { t } = useTranslation()
  if (useMay('equipment:keep')) return <Import />
  const title = t('failures.notAllowed.title')
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <StateMessage
        level={1}
        icon={<IconLock size={32} />}
        title={title}
        text={t('failures.notAllowed.text')}
        actions={<BackToBank />}
      />
    </>
  )
}

function Import() {
  const { t } = useTranslation()
  const { anywhere, usual } = useKeeping()
  const { spaces: mine } = useSession()
  const { data: all } = useSuspenseQuery(spacesQuery)
  const [parameters, setParameters] = useSearchParams()
  const offered = anywhere ? all.filter(({ closedOn }) => closedOn === null) : mine
  const wanted = parameters.get('space') ?? (offered.length === 1 ? offered[0]?.id : usual)
  const space = offered.find(({ id }) => id === wanted) ?? null
  return (
    <Page
      title={t('stock.import.title')}
      lead={t('stock.import.lead')}
      overline={<BackToBank />}
      actions={
        offered.length > 1 && (
          <NativeSelect
            label={t('equipment.add.space')}
            value={space?.id ?? ''}
            data={[
              ...(space === null ? [{ value: '', label: t('equipment.add.chooseSpace') }] : []),
              ...offered.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(event) => setParameters({ space: event.currentTarget.value })}
          />
        )
      }
    >
      {space === null ? (
        <ChooseFirst none={offered.length === 0} />
      ) : (
        <div className={classes.page}>
          <ImportDesk space={space} />
          <ImportBatches space={space} />
        </div>
      )}
    </Page>
  )
}

function ChooseFirst({ none }: { none: boolean }): ReactNode {
  const { t } = useTranslation()
  return (
    <StateMessage
      icon={<IconBuildingCommunity size={30} />}
      title={t(none ? 'stock.import.noSpace.title' : 'stock.import.chooseSpace.title')}
      text={t(none ? 'stock.import.noSpace.text' : 'stock.import.chooseSpace.text')}
    />
  )
}

function BackToBank() {
  const { t } = useTranslation()
  return (
    <Button
      component={Link}
      to="/equipment"
      variant="subtle"
      size="compact-sm"
      leftSection={<IconArrowLeft size={16} aria-hidden />}
    >
      {t('stock.back')}
    </Button>
  )
}
