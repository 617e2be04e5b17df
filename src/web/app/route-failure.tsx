import { useRouteError } from 'react-router'
import { isSignedOut } from '#web/signed-out.ts'
import { PageFailure } from './page-failure.tsx'
import { SignInPage } from './sign-in-page.tsx'

/** Where the desk itself could not be shown: who is not signed in signs in here, on the same address. */
export function RouteFailure() {
  const error = useRouteError()
  return isSignedOut(error) ? <SignInPage /> : <PageFailure />
}
