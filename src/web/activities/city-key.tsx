import { IconBan, IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './city.module.css'

const shades = ['none', 'one', 'two', 'few', 'many'] as const

/** What the shades and the marks say. */
export function CityKey() {
  const { t } = useTranslation()
  return (
    <ul className={classes.key} aria-label={t('activities.city.key.label')}>
      {shades.map((shade, place) => (
        <li key={shade}>
          <span className={classes.swatch} data-shade={place} aria-hidden />
          {t(`activities.city.key.${shade}`)}
        </li>
      ))}
      <li>{t('activities.city.key.seats')}</li>
      <li>
        <IconPencil size={14} aria-hidden />
        {t('activities.city.key.drafts')}
      </li>
      <li>
        <IconBan size={14} aria-hidden />
        {t('activities.city.key.cancelled')}
      </li>
    </ul>
  )
}
