import '@mantine/notifications/styles.css'
import { Button, Text } from '@mantine/core'
import { hideNotification, Notifications, showNotification } from '@mantine/notifications'
import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react'
import { takenBelow } from './bottom-bars.ts'
import classes from './notice-area.module.css'
import type { Notice } from './notice.ts'

const looks = {
  done: { colour: 'veina', icon: <IconCheck size={20} aria-hidden />, shownMs: 6000 },
  failure: { colour: 'teula', icon: <IconAlertTriangle size={20} aria-hidden />, shownMs: 15_000 },
  news: { colour: 'gray', icon: <IconInfoCircle size={20} aria-hidden />, shownMs: 8000 },
}

/** Low and in the middle: figures, titles and filters are up where one reads. */
export function NoticeArea() {
  return (
    <Notifications
      position="bottom-center"
      zIndex={1000}
      limit={4}
      containerWidth="20rem"
      classNames={{ root: classes.area }}
    />
  )
}

export function showNotice({ tone, title, text, action }: Notice): void {
  const id = crypto.randomUUID()
  const { colour, icon, shownMs } = looks[tone]
  document.documentElement.style.setProperty('--taken-below', `${takenBelow()}px`)
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
