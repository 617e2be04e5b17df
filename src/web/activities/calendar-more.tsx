import { ActionIcon, Menu } from '@mantine/core'
import { IconCalendarDown, IconDots, IconRss, IconScale, IconTable } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useMay } from '#web/session.ts'

type CalendarMoreProps = {
  /** The space into whose programme a calendar may be brought; null where there is none. */
  imports: string | null
  /** Where there is no room for buttons of their own. */
  places: readonly { to: string; name: string }[]
  onFeeds: () => void
}

/** What is seldom done with the calendar. */
export function CalendarMore({ imports, places, onFeeds }: CalendarMoreProps) {
  const { t } = useTranslation()
  const mayReport = useMay('activities:report')
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={t('activities.import.more')}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {places.map(({ to, name }) => (
          <Menu.Item
            key={to}
            component={Link}
            to={to}
            leftSection={<IconTable size={18} aria-hidden />}
          >
            {name}
          </Menu.Item>
        ))}
        <Menu.Item leftSection={<IconRss size={18} aria-hidden />} onClick={onFeeds}>
          {t('activities.feeds.title')}
        </Menu.Item>
        {mayReport && (
          <Menu.Item
            component={Link}
            to="/activities/equity"
            leftSection={<IconScale size={18} aria-hidden />}
          >
            {t('activities.equity.title')}
          </Menu.Item>
        )}
        {imports !== null && (
          <Menu.Item
            component={Link}
            to={`/activities/import?space=${imports}`}
            leftSection={<IconCalendarDown size={18} aria-hidden />}
          >
            {t('activities.import.title')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
