import { Button, Menu } from '@mantine/core'
import {
  IconBookmarkPlus,
  IconCalendarCancel,
  IconCalendarCheck,
  IconCopy,
  IconDots,
  IconPencil,
  IconSend,
  IconTrash,
} from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Activity } from '#domain/activities/activity.ts'
import { useShortcuts } from '#web/ui/shortcuts.ts'
import type { ChangeAct } from './change-act.ts'

const KeepTemplate = lazy(async () => ({
  default: (await import('./template-keep.tsx')).KeepTemplate,
}))

type ActivityActsProps = {
  activity: Activity
  onEdit: () => void
  onAct: (act: ChangeAct) => void
}

/** What can be done with an activity as it stands. */
export function ActivityActs({ activity, onEdit, onAct }: ActivityActsProps) {
  const { t } = useTranslation()
  const [keeping, setKeeping] = useState(false)
  const { status } = activity
  useShortcuts({
    title: t('activities.title'),
    shortcuts: [{ keys: 'e', says: t('activities.page.edit'), run: onEdit }],
  })
  return (
    <>
      {status === 'draft' && (
        <Button
          leftSection={<IconSend size={18} aria-hidden />}
          onClick={() => onAct({ does: 'publish' })}
        >
          {t('activities.page.publish')}
        </Button>
      )}
      {status === 'cancelled' && (
        <Button
          leftSection={<IconCalendarCheck size={18} aria-hidden />}
          onClick={() => onAct({ does: 'restore' })}
        >
          {t('activities.page.restore')}
        </Button>
      )}
      {status !== 'cancelled' && (
        <Button
          variant="default"
          leftSection={<IconPencil size={18} aria-hidden />}
          onClick={onEdit}
        >
          {t('activities.page.edit')}
        </Button>
      )}
      <Menu position="bottom-end" width="max-content">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDots size={18} aria-hidden />}>
            {t('activities.page.more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            component={Link}
            to={`/activities/new?from=${activity.id}`}
            leftSection={<IconCopy size={18} aria-hidden />}
          >
            {t('activities.page.duplicate')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconBookmarkPlus size={18} aria-hidden />}
            onClick={() => setKeeping(true)}
          >
            {t('activities.templates.keep')}
          </Menu.Item>
          {status === 'published' && (
            <Menu.Item
              leftSection={<IconCalendarCancel size={18} aria-hidden />}
              onClick={() => onAct({ does: 'cancel' })}
            >
              {t('activities.page.cancel')}
            </Menu.Item>
          )}
          {status === 'draft' && (
            <Menu.Item
              leftSection={<IconTrash size={18} aria-hidden />}
              onClick={() => onAct({ does: 'remove' })}
            >
              {t('activities.page.remove')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {keeping && (
        <Suspense fallback={null}>
          <KeepTemplate activity={activity} onDone={() => setKeeping(false)} />
        </Suspense>
      )}
    </>
  )
}
