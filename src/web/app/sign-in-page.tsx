import { useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate } from 'react-router'
import { useTranslation } from 'react-i18next'
import { PageTitle } from '#web/ui/page.tsx'
import { Brand } from './brand.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { SignIn } from './sign-in.tsx'
import { waysToSignIn } from './ways-to-sign-in.ts'
import classes from './sign-in.module.css'

/** The first page of whoever is not signed in; the address stays, and opens once they are. */
export function SignInPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const here = useLocation()
  const { data: ways } = useQuery(waysToSignIn)
  return (
    <div className={classes.page}>
      <PageTitle>{t('signIn.title')}</PageTitle>
      <header className={classes.top}>
        <Brand />
        <LanguageSwitch />
      </header>
      <main className={classes.main}>
        <SignIn
          title={t('signIn.title')}
          lead={
            ways === undefined ? '' : t(ways.syntheticCity ? 'signIn.lead' : 'signIn.leadOwnCity')
          }
          onSignedIn={() => void navigate(here, { replace: true })}
        />
      </main>
    </div>
  )
}
