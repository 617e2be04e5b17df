import { Button, NativeSelect } from '@mantine/core'
import { IconArrowLeft, IconCalendarOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { spacesQuery } from '#web/city-places.ts'
import { queryClient } from '#web/query-client.ts'
import { Page } from '#web/ui/page.tsx'
import { StateMessage } from '#web/ui/state-message.tsx'
import { useWorkplace } from '#web/workplace.ts'
import { kindsQuery } from './form-queries.ts'
import { useProgrammable } from './form-spaces.ts'
import { ImportDesk } from './import-desk.tsx'

export async function loader() {
  await Promise.all([
    queryClient.query({ ...spacesQuery, staleTime: 'static' }),
    queryClient.query({ ...kindsQuery, staleTime: 'static' }),
  ])
  return null
}

/** Where a calendar from elsewhere comes into the programme of a space. */
export function Component() {
  const { t } = useTranslation()
  const [parameters, setParameters] = useSearchParams()
  const spaces = useProgrammable()
  const workplace = useWorkplace()
  const [first] = spaces
  const asked = [parameters.get('space'), workplace?.id]
  const space = asked.find((id) => spaces.some((one) => one.id === id)) ?? first?.id
  const back = (
    <Button
      component={Link}
      to="/activities"
      variant="subtle"
      size="compact-sm"
      leftSection={<IconArrowLeft size={16} aria-hidden />}
    >
      {t('activities.import.back')}
    </Button>
  )
  return (
    <Page
      title={t('activities.import.title')}
      lead={t('activities.import.lead')}
      overline={back}
      actions={
        spaces.length > 1 && (
          <NativeSelect
            label={t('activities.form.space')}
            value={space ?? ''}
            data={spaces.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => setParameters({ space: event.currentTarget.value })}
          />
        )
      }
    >
      {space === undefined ? (
        <StateMessage
          icon={<IconCalendarOff size={30} />}
          title={t('activities.import.noSpace')}
          text={t('activities.import.noSpaceText')}
        />
      ) : (
        <ImportDesk key={space} space={space} />
      )}
    </Page>
  )
}
