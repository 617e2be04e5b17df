import { Drawer } from '@mantine/core'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, ScrollRestoration, useNavigation } from 'react-router'
import { useSession } from '#web/session.ts'
import { useSignedOut } from '#web/signed-out.ts'
import { DeskShortcuts } from './desk-shortcuts.tsx'
import { Navigation } from './navigation.tsx'
import classes from './shell.module.css'
import { SignInAgain } from './sign-in-again.tsx'
import { TopBar } from './top-bar.tsx'

/** The desk around every page. */
export function Shell() {
  const { t } = useTranslation()
  const { demo } = useSession()
  const [drawer, setDrawer] = useState(false)
  const signedOut = useSignedOut()
  const { state } = useNavigation()
  return (
    <div className={classes.shell}>
      <a href="#content" className={classes.skip} onClick={skipToContent}>
        {t('shell.skip')}
      </a>
      <TopBar onMenu={() => setDrawer(true)} />
      <aside className={classes.side}>
        <Navigation />
      </aside>
      <Drawer
        opened={drawer}
        onClose={() => setDrawer(false)}
        title={t('shell.navigation')}
        size="18rem"
        closeButtonProps={{ 'aria-label': t('shell.closeNavigation') }}
      >
        <Navigation onGo={() => setDrawer(false)} />
        {demo && <p className={classes.demo}>{t('shell.synthetic')}</p>}
      </Drawer>
      <main id="content" tabIndex={-1} className={classes.main} aria-busy={state === 'loading'}>
        <div className={classes.progress} data-loading={state === 'loading'} aria-hidden />
        <Suspense fallback={<p className={classes.hidden}>{t('shell.loading')}</p>}>
          <Outlet />
        </Suspense>
      </main>
      <DeskShortcuts />
      {signedOut && <SignInAgain />}
      <ScrollRestoration />
    </div>
  )
}

/** By hand, since in the static demo the address after the hash is the page. */
function skipToContent(event: { preventDefault: () => void }) {
  event.preventDefault()
  document.getElementById('content')?.focus()
}
