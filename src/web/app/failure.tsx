import { Button, Text } from '@mantine/core'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import {
  IconAlertTriangle,
  IconCloudOff,
  IconDatabaseOff,
  IconLock,
  IconMapOff,
  IconRefresh,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useNavigate } from 'react-router'
import { Refusal } from '#domain/refusal.ts'
import { Unreachable } from '#web/client.ts'
import { failureWords } from '#web/failure-words.ts'
import { PageTitle } from '#web/ui/page.tsx'
import { StateMessage } from '#web/ui/state-message.tsx'

type Kind =
  | 'notAllowed'
  | 'notFound'
  | 'noCity'
  | 'database'
  | 'unreachable'
  | 'outdated'
  | 'unexpected'

const icons = {
  notAllowed: <IconLock />,
  notFound: <IconMapOff />,
  noCity: <IconMapOff />,
  database: <IconDatabaseOff />,
  unreachable: <IconCloudOff />,
  outdated: <IconRefresh />,
  unexpected: <IconAlertTriangle />,
}

/** A page that could not be shown: what happened and the next step. */
export function Failure({ error }: { error: unknown }) {
  const { t } = useTranslation()
  const { reset } = useQueryErrorResetBoundary()
  const navigate = useNavigate()
  const here = useLocation()
  const kind = kindOf(error)
  const { request } = failureWords(t, error)
  const again = () => {
    reset()
    // Not a revalidation: one that is answered at once leaves the failed page standing.
    void navigate(here, { replace: true })
  }
  return (
    <>
      <PageTitle>{t(`failures.${kind}.title`)}</PageTitle>
      <StateMessage
        level={1}
        tone={kind === 'unexpected' ? 'attention' : 'calm'}
        icon={icons[kind]}
        title={t(`failures.${kind}.title`)}
        text={t(`failures.${kind}.text`)}
        actions={
          <>
            {kind === 'outdated' ? (
              <Button onClick={() => location.reload()}>{t('failures.reload')}</Button>
            ) : (
              canTryAgain(kind) && <Button onClick={again}>{t('shell.tryAgain')}</Button>
            )}
            <Button component={Link} to="/" variant="default">
              {t('shell.goToday')}
            </Button>
          </>
        }
      />
      {request !== null && (
        <Text ta="center" size="sm" c="dimmed">
          {t('failures.request', { request })}
        </Text>
      )}
    </>
  )
}

const canTryAgain = (kind: Kind) =>
  kind === 'database' || kind === 'unreachable' || kind === 'unexpected'

/** A page's code that is no longer on the server: it was replaced by a newer version. */
const goneChunk = /dynamically imported module|Importing a module script failed|module script/i

function kindOf(error: unknown): Kind {
  if (error instanceof Unreachable) return 'unreachable'
  if (error instanceof Error && goneChunk.test(error.message))
    return navigator.onLine ? 'outdated' : 'unreachable'
  if (!(error instanceof Refusal)) return 'unexpected'
  if (error.code === 'database/unreachable') return 'database'
  if (error.code === 'city/none') return 'noCity'
  if (error.code.startsWith('permission/')) return 'notAllowed'
  if (error.code === 'route/unknown' || /\/unknown/.test(error.code)) return 'notFound'
  // An id that is no id: the address was mistyped.
  if (error.code === 'input/invalid') return 'notFound'
  return 'unexpected'
}
