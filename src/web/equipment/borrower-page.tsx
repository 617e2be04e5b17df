import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { Id } from '#domain/identifier.ts'
import { districtsQuery } from '#web/city-places.ts'
import { queryClient } from '#web/query-client.ts'
import { useMay } from '#web/session.ts'
import { Page } from '#web/ui/page.tsx'
import { StateMessage } from '#web/ui/state-message.tsx'
import { useWorkplace } from '#web/workplace.ts'
import { BorrowerCounter } from './borrower-counter.tsx'

export async function loader() {
  await queryClient.query({ ...districtsQuery, staleTime: 'static' })
  return null
}

/** The people whom a counter serves. Whoever is looked for stands neither in the address nor in the tab. */
export function Component() {
  const { t } = useTranslation()
  const workplace = useWorkplace()
  const [parameters] = useSearchParams()
  const mayOpen = useMay('borrowers:open')
  const mayServe = useMay('borrowers:serve')
  const asked = (name: string) => Id.safeParse(parameters.get(name)).data ?? null
  const claim = asked('claim')
  const space = (claim === null ? null : asked('space')) ?? workplace?.id ?? null
  if (!mayOpen || space === null || (!mayServe && claim === null)) {
    const why = mayOpen ? 'byClaim' : 'noPlace'
    return (
      <Page title={t('borrowers.title')}>
        <StateMessage
          icon={<IconLock size={30} />}
          title={t(`borrowers.${why}.title`)}
          text={t(`borrowers.${why}.text`)}
          actions={
            <Button component={Link} to="/">
              {t('borrowers.noPlace.action')}
            </Button>
          }
        />
      </Page>
    )
  }
  return (
    <Page
      title={t('borrowers.title')}
      lead={
        workplace?.id === space
          ? `${t('borrowers.at', { space: workplace.name })}. ${t('borrowers.privacy')}`
          : t('borrowers.privacy')
      }
    >
      <BorrowerCounter key={`${space} ${claim}`} space={space} claim={claim} />
    </Page>
  )
}
