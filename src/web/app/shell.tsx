import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, ScrollRestoration, useNavigation } from 'react-router'
import { useSession } from '#web/session.ts'
import { useSignedOut } from '#web/signed-out.ts'
import { FormatProvider, useFormat } from '#web/ui/format.tsx'
import { DeskShortcuts } from './desk-shortcuts.tsx'
import { Navigation } from './navigation.tsx'
import classes from './shell.module.css'
import { TopBar } from './top-bar.tsx'

const NavigationDrawer = lazy(async () => ({
  default: (await import('./navigation-drawer.tsx')).NavigationDrawer,
}))
const SignInAgain = lazy(async () => ({
  default: (await import('./sign-in-again.tsx')).SignInAgain,
}))

/** The desk around every page, with times told in the city's own zone. */
export function Shell() {
  const { timeZone } = useSession()
  const { locale } = useFormat()
  const { t } = useTranslation()
  const [drawer, setDrawer] = useState<'never' | 'open' | 'closed'>('never')
  const signedOut = useSignedOut()
  const { state } = useNavigation()
  return (
    <FormatProvider locale={locale} timeZone={timeZone}>
      <div className={classes.shell}>
        <a href="#content" className={classes.skip} onClick={skipToContent}>
          {t('shell.skip')}
        </a>
        <TopBar onMenu={() => setDrawer('open')} />
        <aside className={classes.side}>
          <Navigation />
        </aside>
        <main id="content" tabIndex={-1} className={classes.main} aria-busy={state === 'loading'}>
          <div className={classes.progress} data-loading={state === 'loading'} aria-hidden />
          <Suspense fallback={<p className={classes.hidden}>{t('shell.loading')}</p>}>
            <Outlet />
          </Suspense>
        </main>
        <DeskShortcuts />
        <Suspense fallback={null}>
          {drawer !== 'never' && (
            <NavigationDrawer opened={drawer === 'open'} onClose={() => setDrawer('closed')} />
          )}
          {signedOut && <SignInAgain />}
        </Suspense>
        <ScrollRestoration />
      </div>
    </FormatProvider>
  )
}

/** By hand, since in the static demo the address after the hash is the page. */
function skipToContent(event: { preventDefault: () => void }) {
  event.preventDefault()
  document.getElementById('content')?.focus()
}
