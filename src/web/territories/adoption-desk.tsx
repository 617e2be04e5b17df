import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { IconArrowLeft, IconHistory } from '@tabler/icons-react'
import { lazy, Suspense, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Plan } from '#domain/plan.ts'
import { useFocusOnWrong } from '#web/ui/focus-wrong.ts'
import { Page } from '#web/ui/page.tsx'
import { weigh } from './adoption-answers.ts'
import { AdoptionContext } from './adoption-at-hand.ts'
import { AdoptionBar } from './adoption-bar.tsx'
import { AdoptionChanged } from './adoption-changed.tsx'
import { useAdoptionDraft } from './adoption-draft.ts'
import { AdoptionEmpty } from './adoption-empty.tsx'
import { AdoptionFaults } from './adoption-faults.tsx'
import { AdoptionGlance } from './adoption-glance.tsx'
import { AdoptionIslands } from './adoption-islands.tsx'
import { islandNames } from './adoption-names.ts'
import { AdoptionQuestions } from './adoption-questions.tsx'
import { adoptionQuery } from './adoption-queries.ts'
import { isReasoned } from './adoption-reason.tsx'
import { useAdopt } from './adoption-send.ts'
import { AdoptionUnsaved } from './adoption-unsaved.tsx'
import classes from './adoption.module.css'

const AdoptionConfirm = lazy(async () => ({
  default: (await import('./adoption-confirm.tsx')).AdoptionConfirm,
}))

type AdoptionDeskProps = { plan: Plan; onAdopted: (plan: Plan) => void }

export function AdoptionDesk({ plan, onAdopted }: AdoptionDeskProps) {
  const { t } = useTranslation()
  const { id, name } = plan
  const { data: preview } = useSuspenseQuery(adoptionQuery(id))
  const draft = useAdoptionDraft(id, preview)
  const [looked, setLooked] = useState(draft.fields.looked)
  const [tried, setTried] = useState<object | null>(null)
  const [confirming, setConfirming] = useState(false)
  const sheet = useRef<HTMLDivElement>(null)
  const weighed = useMemo(() => weigh(preview, draft.fields), [preview, draft.fields])
  const names = useMemo(() => islandNames(preview), [preview])
  const adopt = useAdopt(plan, {
    onAdopted: (adopted) => {
      draft.forget()
      onAdopted(adopted)
    },
    onRefused: () => setConfirming(false),
  })
  useFocusOnWrong(sheet, tried)
  const hasChanged = looked !== preview.digest
  const lacksReason = weighed.faults.length > 0 && !isReasoned(draft.fields.reason)
  const set = (change: Partial<typeof draft.fields>) => {
    adopt.reset()
    draft.set({ ...change, looked })
  }
  const take = () => {
    setLooked(preview.digest)
    adopt.reset()
    draft.set({ looked: preview.digest })
    sheet.current?.focus()
  }
  const attempt = () => {
    adopt.reset()
    if (hasChanged || weighed.unanswered > 0 || lacksReason) return setTried({})
    return setConfirming(true)
  }
  const send = () =>
    adopt.mutate({
      version: preview.version,
      adoption: {
        ...weighed.answers,
        digest: looked,
        opens: weighed.opens,
        ...(weighed.faults.length > 0 ? { reason: draft.fields.reason.trim() } : {}),
      },
    })
  return (
    <AdoptionContext
      value={{
        planId: id,
        preview,
        names,
        fields: draft.fields,
        weighed,
        tried: tried !== null,
        set,
      }}
    >
      <Page
        title={t('plans.adoption.title', { name })}
        lead={t('plans.adoption.lead')}
        overline={
          <Link to={`/territories/plans/${id}`} className={classes.back}>
            <IconArrowLeft size={16} aria-hidden />
            {t('plans.back')}
          </Link>
        }
        actions={
          <Button
            component={Link}
            to={`/territories/plans/${id}/versions`}
            variant="default"
            leftSection={<IconHistory size={18} aria-hidden />}
          >
            {t('plans.versions.open')}
          </Button>
        }
      >
        <div ref={sheet} className={classes.sheet} tabIndex={-1}>
          <AdoptionUnsaved planId={id} />
          {hasChanged && <AdoptionChanged looked={looked} onTake={take} />}
          <AdoptionGlance />
          <AdoptionQuestions />
          <AdoptionFaults error={adopt.error} />
          <AdoptionEmpty />
          <AdoptionIslands />
          <AdoptionBar
            name={name}
            hasChanged={hasChanged}
            lacksReason={lacksReason}
            error={adopt.error}
            onAdopt={attempt}
          />
        </div>
      </Page>
      <Suspense fallback={null}>
        {confirming && (
          <AdoptionConfirm
            name={name}
            // Until the map has taken the place of this page.
            busy={adopt.isPending || adopt.isSuccess}
            onAdopt={send}
            onClose={() => setConfirming(false)}
          />
        )}
      </Suspense>
    </AdoptionContext>
  )
}
