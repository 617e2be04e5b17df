import { isRouteErrorResponse, useRouteError } from 'react-router'
import { Refusal } from '#domain/refusal.ts'
import { isSignedOut } from '#web/signed-out.ts'
import { Failure } from './failure.tsx'
import { SignInPage } from './sign-in-page.tsx'

/** Where a page could not be shown: who is not signed in signs in here, on the same address. */
export function RouteFailure() {
  const error = useRouteError()
  if (isSignedOut(error)) return <SignInPage />
  return (
    <Failure
      error={
        isRouteErrorResponse(error) && error.status === 404 ? new Refusal('route/unknown') : error
      }
    />
  )
}
