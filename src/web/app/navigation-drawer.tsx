import { Drawer } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSession } from '#web/session.ts'
import { Navigation } from './navigation.tsx'
import classes from './navigation.module.css'

/** The navigation where the screen has no room for it beside the page. */
export function NavigationDrawer({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const { demo } = useSession()
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={t('shell.navigation')}
      size="18rem"
      closeButtonProps={{ 'aria-label': t('shell.closeNavigation') }}
    >
      <Navigation onGo={onClose} />
      {demo && <p className={classes.demo}>{t('shell.synthetic')}</p>}
    </Drawer>
  )
}
