import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAddress, views } from './address.ts'
import { IslandsPanel } from './islands-panel.tsx'
import { PlansPanel } from './plans-panel.tsx'
import { SectionsPanel } from './sections-panel.tsx'
import classes from './side-panel.module.css'

/** Beside the map, the same in words and figures: all that the map does can be done here. */
export function SidePanel() {
  const { t } = useTranslation()
  const { view, change } = useAddress()
  return (
    <section className={classes.side} aria-label={t('territories.views.label')}>
      <SegmentedControl
        fullWidth
        aria-label={t('territories.views.label')}
        value={view}
        data={views.map((value) => ({ value, label: t(`territories.views.${value}`) }))}
        onChange={(value) => change({ view: value === 'islands' ? null : value })}
      />
      {view === 'islands' && <IslandsPanel />}
      {view === 'sections' && <SectionsPanel />}
      {view === 'plans' && <PlansPanel />}
    </section>
  )
}
