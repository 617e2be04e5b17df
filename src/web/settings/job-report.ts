import { useTranslation } from 'react-i18next'
import { useFormat } from '#web/ui/format.tsx'

const counted = [
  'sessions',
  'idempotencyKeys',
  'failedSignIns',
  'outbox',
  'delivered',
  'failed',
  'borrowers',
  'loans',
  'papers',
  'reminders',
  'figures',
  'expired',
  'no-show',
  'held',
] as const

/** What a run reported: its counts in words, or of how many checks how many hold. */
export function useReportWords(): (report: Readonly<Record<string, unknown>>) => string {
  const { t } = useTranslation()
  const { locale } = useFormat()
  return (report) => {
    const held = Object.values(report).filter((value) => typeof value === 'boolean')
    if (held.length > 0)
      return t('settings.jobs.checks', {
        holding: held.filter(Boolean).length,
        count: held.length,
      })
    const counts = counted.flatMap((name) => {
      const count = report[name]
      return typeof count === 'number' && count > 0
        ? [t(`settings.jobs.counts.${name}`, { count })]
        : []
    })
    return counts.length === 0
      ? t('settings.jobs.nothing')
      : new Intl.ListFormat(locale).format(counts)
  }
}
