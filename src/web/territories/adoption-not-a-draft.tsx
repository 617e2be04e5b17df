import { Button } from '@mantine/core'
import { IconHistory, IconMapCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Plan } from '#domain/plan.ts'
import { useFormat } from '#web/ui/format.tsx'
import { PageTitle } from '#web/ui/page.tsx'
import { StateMessage } from '#web/ui/state-message.tsx'

/** Only a draft is adopted: what this plan is instead. */
export function NotADraft({ plan }: { plan: Plan }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { name, adoption } = plan
  const isInForce = plan.state === 'adopted'
  const title = t(isInForce ? 'plans.notADraft.adopted' : 'plans.notADraft.superseded', { name })
  return (
    <>
      <PageTitle>{name}</PageTitle>
      <StateMessage
        level={1}
        icon={isInForce ? <IconMapCheck /> : <IconHistory />}
        title={title}
        text={t(isInForce ? 'plans.notADraft.adoptedText' : 'plans.notADraft.supersededText', {
          at: adoption === null ? '—' : format.moment(adoption.at),
        })}
        actions={
          <>
            <Button
              component={Link}
              to={isInForce ? '/territories' : `/territories/plans/${plan.id}`}
            >
              {t('plans.notADraft.show')}
            </Button>
            <Button component={Link} to="/territories?view=plans" variant="default">
              {t('plans.notADraft.all')}
            </Button>
          </>
        }
      />
    </>
  )
}
