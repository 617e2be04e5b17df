import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { IconCalendarOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams, type LoaderFunctionArgs } from 'react-router'
import { spacesQuery } from '#web/city-places.ts'
import { queryClient } from '#web/query-client.ts'
import { Page } from '#web/ui/page.tsx'
import { StateMessage } from '#web/ui/state-message.tsx'
import { useWorkplace } from '#web/workplace.ts'
import { activityQuery } from './activity-page-queries.ts'
import { kindsQuery } from './form-queries.ts'
import { useProgrammable } from './form-spaces.ts'
import { NewForm } from './new-form.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const from = new URL(request.url).searchParams.get('from')
  await Promise.all([
    queryClient.query({ ...spacesQuery, staleTime: 'static' }),
    queryClient.query({ ...kindsQuery, staleTime: 'static' }),
    ...(from === null ? [] : [queryClient.query({ ...activityQuery(from), staleTime: 'static' })]),
  ])
  return null
}

/** A new activity, from nothing, from a drag in the calendar, from a template or from another. */
export function Component() {
  const { t } = useTranslation()
  const [parameters] = useSearchParams()
  const spaces = useProgrammable()
  const workplace = useWorkplace()
  const [first] = spaces
  const from = parameters.get('from')
  if (first === undefined)
    return (
      <Page title={t('activities.form.new')}>
        <StateMessage
          icon={<IconCalendarOff size={30} />}
          title={t('activities.form.noSpace')}
          text={t('activities.form.noSpaceText')}
          actions={
            <Button component={Link} to="/activities">
              {t('activities.title')}
            </Button>
          }
        />
      </Page>
    )
  const asked = parameters.get('space')
  const space = [asked, workplace?.id].find((id) => spaces.some((one) => one.id === id)) ?? first.id
  return (
    <Page title={t('activities.form.new')}>
      {from === null ? (
        <NewForm key="new" space={space} copied={null} />
      ) : (
        <CopiedForm key={from} space={space} from={from} asked={asked} />
      )}
    </Page>
  )
}

type CopiedFormProps = { space: string; from: string; asked: string | null }

function CopiedForm({ space, from, asked }: CopiedFormProps) {
  const { data: copied } = useSuspenseQuery(activityQuery(from))
  const spaces = useProgrammable()
  const own = spaces.some(({ id }) => id === copied.space.id) ? copied.space.id : space
  return <NewForm space={asked === null ? own : space} copied={copied} />
}
