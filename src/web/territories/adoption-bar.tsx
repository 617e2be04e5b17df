import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconHandStop } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { failureWords, fieldWords } from '#web/failure-words.ts'
import { isSignedOut } from '#web/signed-out.ts'
import { FailureBox } from '#web/ui/failure-box.tsx'
import { useFormat } from '#web/ui/format.tsx'
import { useAdoption } from './adoption-at-hand.ts'
import classes from './adoption.module.css'

type AdoptionBarProps = {
  name: string
  hasChanged: boolean
  lacksReason: boolean
  error: unknown
  onAdopt: () => void
}

/** Always in sight: what is still missing, and the one button. */
export function AdoptionBar({ name, hasChanged, lacksReason, error, onAdopt }: AdoptionBarProps) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const { preview, weighed } = useAdoption()
  const { unanswered, opens } = weighed
  const missing = [
    ...(hasChanged ? [t('plans.bar.changed')] : []),
    ...(unanswered > 0 ? [t('plans.bar.questions', { count: unanswered })] : []),
    ...(lacksReason ? [t('plans.bar.reason')] : []),
  ]
  const isReady = missing.length === 0
  const Icon = preview.needsReview ? IconHandStop : isReady ? IconCheck : IconAlertTriangle
  const words = preview.needsReview
    ? t('plans.bar.review')
    : isReady
      ? t('plans.bar.ready')
      : t('plans.bar.missing', { what: new Intl.ListFormat(locale).format(missing) })
  const isSaidElsewhere =
    error === null ||
    hasChanged ||
    isSignedOut(error) ||
    fieldWords(t, error)['reason'] !== undefined
  return (
    <div className={classes.bar} data-bottom-bar>
      <FailureBox
        failure={isSaidElsewhere ? null : failureWords(t, error)}
        requestWords={(request) => t('failures.request', { request })}
      />
      <div className={classes.deed}>
        <output className={classes.ready} data-ready={isReady && !preview.needsReview}>
          <Icon size={20} aria-hidden />
          <span>
            {words} {opens.length > 0 && t('plans.bar.opens', { count: opens.length })}
          </span>
        </output>
        {!preview.needsReview && (
          <Button size="md" onClick={onAdopt}>
            {t('plans.adoption.adopt', { name })}
          </Button>
        )}
      </div>
    </div>
  )
}
