import { Button, Switch } from '@mantine/core'
import { IconWheelchair } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { queryClient } from '#web/query-client.ts'
import { useMay, whoAmI } from '#web/session.ts'
import { Page } from '#web/ui/page.tsx'
import { StateMessage } from '#web/ui/state-message.tsx'
import { useWorkplace } from '#web/workplace.ts'
import { DeskCounter } from './desk-counter.tsx'
import { deskSpaceQuery } from './desk-queries.ts'
import { setSound, soundIsOn } from './desk-sound.ts'

export async function loader() {
  const { permissions, spaces } = await whoAmI()
  if (permissions.includes('equipment:lend'))
    await Promise.all(
      spaces.map(({ id }) => queryClient.query({ ...deskSpaceQuery(id), staleTime: 'static' })),
    )
  return null
}

/** Where things are lent and taken back. */
export function Component() {
  const { t } = useTranslation()
  const workplace = useWorkplace()
  const mayLend = useMay('equipment:lend')
  const [sound, hear] = useState(soundIsOn)
  if (!mayLend || workplace === null)
    return (
      <Page title={t('desk.title')}>
        <StateMessage
          icon={<IconWheelchair size={30} />}
          title={t('desk.noSpace.title')}
          text={t('desk.noSpace.text')}
          actions={
            <Button component={Link} to="/equipment">
              {t('desk.noSpace.action')}
            </Button>
          }
        />
      </Page>
    )
  return (
    <Page
      title={t('desk.title')}
      lead={t('desk.at', { space: workplace.name })}
      actions={
        <Switch
          label={t('desk.sound')}
          checked={sound}
          onChange={(event) => {
            setSound(event.currentTarget.checked)
            hear(event.currentTarget.checked)
          }}
        />
      }
    >
      {/* Another space is another counter: nothing of the one before lies on it. */}
      <DeskCounter key={workplace.id} space={workplace.id} />
    </Page>
  )
}
