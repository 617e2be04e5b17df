import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportField, ImportProblem } from '#domain/equipment/import.ts'
import { Acquisition, Condition, RetiredBecause } from '#domain/equipment/item.ts'
import { useFormat } from '#web/ui/format.tsx'

/** What the rows of an import say, in words of the screen. */
export function useImportWords() {
  const { t } = useTranslation()
  const format = useFormat()
  return useMemo(() => wordsOf(t, format.shortDay), [t, format])
}

function wordsOf(t: TFunction, shortDay: (day: string) => string) {
  const conditions = () => Condition.options.map((one) => t(`desk.notes.condition.${one}`))
  const acquisitions = () => Acquisition.options.map((one) => t(`equipment.acquisitions.${one}`))

  /** A value as the database has it. */
  function value(field: ImportField, raw: string): string {
    if (raw === '') return t('stock.import.nothing')
    const condition = Condition.safeParse(raw)
    if (field === 'condition' && condition.success)
      return t(`desk.notes.condition.${condition.data}`)
    const acquisition = Acquisition.safeParse(raw)
    if (field === 'acquisition' && acquisition.success)
      return t(`equipment.acquisitions.${acquisition.data}`)
    return field === 'acquiredOn' || field === 'nextInspectionOn' ? shortDay(raw) : raw
  }

  function why({ field, reason, told }: ImportProblem): string {
    const because = RetiredBecause.safeParse(told)
    if (reason === 'retired')
      return t('stock.import.why.retired', {
        told: because.success ? t(`equipment.because.${because.data}`) : '',
      }).trim()
    const known = field === 'condition' ? conditions() : acquisitions()
    return t(`stock.import.why.${reason}`, { told, known: known.join(', ') })
  }

  return { value, why, field: (field: ImportField) => t(`stock.import.fields.${field}`) }
}
