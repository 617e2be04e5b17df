import { Button, Tabs } from '@mantine/core'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { IconCalendarCheck, IconWheelchair } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams, type LoaderFunctionArgs } from 'react-router'
import type { DueWhich } from '#domain/equipment/due.ts'
import { queryClient } from '#web/query-client.ts'
import { useMay, whoAmI } from '#web/session.ts'
import { Page } from '#web/ui/page.tsx'
import { StateMessage } from '#web/ui/state-message.tsx'
import { useWorkplace, workplaceAmong } from '#web/workplace.ts'
import { DueLoanRow } from './due-loan.tsx'
import { dueQuery } from './due-queries.ts'
import classes from './due.module.css'

const kinds = ['overdue', 'today', 'week'] as const satisfies DueWhich[]

const whichIn = (parameters: URLSearchParams): DueWhich =>
  kinds.find((kind) => kind === parameters.get('which')) ?? 'overdue'

export async function loader({ request }: LoaderFunctionArgs) {
  const { permissions, spaces } = await whoAmI()
  const space = workplaceAmong(spaces)
  const which = whichIn(new URL(request.url).searchParams)
  if (space !== null && permissions.includes('equipment:lend'))
    await queryClient.infiniteQuery({ ...dueQuery(space.id, which), staleTime: 2000 })
  return null
}

/** Who is called today, and what is to come back. */
export function Component() {
  const { t } = useTranslation()
  const workplace = useWorkplace()
  const mayLend = useMay('equipment:lend')
  if (!mayLend || workplace === null)
    return (
      <Page title={t('due.title')}>
        <StateMessage
          icon={<IconWheelchair size={30} />}
          title={t('due.noSpace.title')}
          text={t('due.noSpace.text')}
          actions={
            <Button component={Link} to="/equipment">
              {t('due.noSpace.action')}
            </Button>
          }
        />
      </Page>
    )
  return (
    <Page title={t('due.title')} lead={t('due.lead', { space: workplace.name })}>
      <DueTabs key={workplace.id} space={workplace.id} />
    </Page>
  )
}

function DueTabs({ space }: { space: string }) {
  const { t } = useTranslation()
  const [parameters, setParameters] = useSearchParams()
  const which = whichIn(parameters)
  const list = useSuspenseInfiniteQuery(dueQuery(space, which))
  const [first] = list.data.pages
  const counts = first?.counts
  return (
    <Tabs
      value={which}
      keepMounted={false}
      onChange={(kind) =>
        setParameters(kind === null || kind === 'overdue' ? {} : { which: kind }, { replace: true })
      }
    >
      <Tabs.List aria-label={t('due.which')}>
        {kinds.map((kind) => (
          <Tabs.Tab key={kind} value={kind}>
            {t(`due.kinds.${kind}`, { count: counts?.[kind] ?? 0 })}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={which}>
        <DueList space={space} which={which} />
      </Tabs.Panel>
    </Tabs>
  )
}

function DueList({ space, which }: { space: string; which: DueWhich }) {
  const { t } = useTranslation()
  const list = useSuspenseInfiniteQuery(dueQuery(space, which))
  const loans = list.data.pages.flatMap(({ items }) => items)
  const toCall = list.data.pages[0]?.counts.toCall ?? 0
  if (loans.length === 0)
    return (
      <StateMessage
        icon={<IconCalendarCheck size={30} />}
        title={t(`due.empty.${which}.title`)}
        text={t(`due.empty.${which}.text`)}
      />
    )
  return (
    <>
      {which === 'overdue' && (
        <p className={classes.toCall} role="status">
          {t('due.toCall', { count: toCall })}
        </p>
      )}
      <ul className={classes.loans} aria-label={t('due.list')}>
        {loans.map((loan) => (
          <DueLoanRow key={loan.loan} space={space} loan={loan} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('due.more')}
        </Button>
      )}
    </>
  )
}
