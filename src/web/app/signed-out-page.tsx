import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { useSignedOut } from '#web/signed-out.ts'
import { PageTitle } from '#web/ui/page.tsx'

/** A page that could not open because the session had ended: the shell asks to sign in over it, and then it opens. */
export function SignedOutPage() {
  const { t } = useTranslation()
  const signedOut = useSignedOut()
  const navigate = useNavigate()
  const here = useLocation()
  useEffect(
    function openOnceSignedIn() {
      if (!signedOut) void navigate(here, { replace: true })
    },
    [signedOut, navigate, here],
  )
  return (
    <>
      <PageTitle>{t('signIn.again')}</PageTitle>
      <p>{t('shell.loading')}</p>
    </>
  )
}
