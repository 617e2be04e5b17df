import { Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'

const widths = ['70%', '100%', '95%', '45%']

/** The shape of a record that is on its way. */
export function PanelComing() {
  const { t } = useTranslation()
  return (
    <output aria-label={t('people.loading')}>
      {widths.map((width) => (
        <Skeleton key={width} height={36} width={width} mb="md" />
      ))}
    </output>
  )
}
