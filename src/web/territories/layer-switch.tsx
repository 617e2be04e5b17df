import { useTranslation } from 'react-i18next'
import { useAddress } from './address.ts'
import classes from './territories.module.css'

export function LayerSwitch() {
  const { t } = useTranslation()
  const { districts, spaces, layers } = useAddress()
  return (
    <fieldset aria-label={t('territories.map.layers')} className={classes.layers}>
      <button type="button" aria-pressed={districts} onClick={() => layers(!districts, spaces)}>
        <span className={classes.stroke} aria-hidden />
        {t('territories.map.districts')}
      </button>
      <button type="button" aria-pressed={spaces} onClick={() => layers(districts, !spaces)}>
        <span className={classes.dot} aria-hidden />
        {t('territories.map.spaces')}
      </button>
    </fieldset>
  )
}
