import '@mantine/notifications/styles.css'
import { Button, Text } from '@mantine/core'
import { hideNotification, Notifications, showNotification } from '@mantine/notifications'
import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react'
import type { Notice } from './notice.ts'

const looks = {
  done: { colour: 'veina', icon: <IconCheck size={20} aria-hidden />, shownMs: 6000 },
  failure: { colour: 'teula', icon: <IconAlertTriangle size={20} aria-hidden />, shownMs: 15_000 },
  news: { colour: 'gray', icon: <IconInfoCircle size={20} aria-hidden />, shownMs: 8000 },
}

export function NoticeArea() {
  return (
    <Notifications
      position="top-center"
      zIndex={1000}
      limit={4}
      styles={{ root: { marginTop: '3rem' } }}
    />
  )
}

export function showNotice({ tone, title, text, action }: Notice): void {
  const id = crypto.randomUUID()
  const { colour, icon, shownMs } = looks[tone]
  showNotification({
    id,
    color: colour,
    icon,
    title,
    role: tone === 'failure' ? 'alert' : 'status',
    autoClose: action === undefined ? shownMs : 12_000,
    message:
      action === undefined ? (
        text
      ) : (
        <>
          <Text size="sm">{text}</Text>
          <Button
            mt={4}
            size="compact-sm"
            variant="light"
            onClick={() => {
              hideNotification(id)
              action.run()
            }}
          >
            {action.words}
          </Button>
        </>
      ),
  })
}
