import { isRouteErrorResponse, useRouteError } from 'react-router'
import { Refusal } from '#domain/refusal.ts'
import { isSignedOut } from '#web/signed-out.ts'
import { Failure } from './failure.tsx'
import { SignedOutPage } from './signed-out-page.tsx'

/** Where a page inside the desk could not be shown. */
export function PageFailure() {
  const error = useRouteError()
  if (isSignedOut(error)) return <SignedOutPage />
  return (
    <Failure
      error={
        isRouteErrorResponse(error) && error.status === 404 ? new Refusal('route/unknown') : error
      }
    />
  )
}
