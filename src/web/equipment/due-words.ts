import { useTranslation } from 'react-i18next'
import type { Call } from '#domain/equipment/due.ts'
import { useFormat } from '#web/ui/format.tsx'
import { useNow } from '#web/ui/now.ts'

/** What came of a call and when, in a few words. */
export function useCallWords(): (call: Call) => string {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow()
  return ({ outcome, at, promisedOn }) => {
    const what =
      promisedOn === null
        ? t(`due.outcomes.${outcome}`)
        : t('due.promised', { day: format.shortDay(promisedOn) })
    return t('due.lastCall', { what, ago: format.ago(at, now) })
  }
}
