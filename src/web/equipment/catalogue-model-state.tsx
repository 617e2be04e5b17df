import { IconAlertTriangle, IconCircleCheck, IconCircleOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Model } from '#domain/equipment/catalogue.ts'
import { TwoLines } from '#web/ui/two-lines.tsx'
import classes from './catalogue.module.css'

/** Colour, icon and words; of a recall, why. */
export function ModelState({ model: { recall, retiredOn } }: { model: Model }) {
  const { t } = useTranslation()
  if (recall !== null)
    return (
      <TwoLines
        first={
          <span className={classes.state} data-tone="attention">
            <IconAlertTriangle size={16} aria-hidden />
            {t('equipment.catalogue.recalled')}
          </span>
        }
        second={recall.reason}
      />
    )
  const Icon = retiredOn === null ? IconCircleCheck : IconCircleOff
  return (
    <span className={classes.state} data-tone={retiredOn === null ? 'ready' : 'gone'}>
      <Icon size={16} aria-hidden />
      {t(retiredOn === null ? 'equipment.catalogue.active' : 'equipment.catalogue.modelRetired')}
    </span>
  )
}
