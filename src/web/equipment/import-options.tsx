import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportCounts } from '#domain/equipment/import.ts'

type Props = {
  counts: ImportCounts
  inService: boolean
  onInService: (inService: boolean) => void
}

/** Whether what is new can be lent at once: asked where something is. */
export function ImportOptions({ counts, inService, onInService }: Props) {
  const { t } = useTranslation()
  if (counts.added === 0) return null
  return (
    <Checkbox
      label={t('stock.import.options.inService')}
      description={t('stock.import.options.inServiceHelp')}
      checked={inService}
      onChange={(event) => onInService(event.currentTarget.checked)}
    />
  )
}
