import { IconCircleCheck, IconCircleOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './people.module.css'

/** Colour, icon and word. */
export function PersonState({ active }: { active: boolean }) {
  const { t } = useTranslation()
  const Sign = active ? IconCircleCheck : IconCircleOff
  return (
    <span className={classes.state} data-active={active}>
      <Sign size={17} aria-hidden />
      {t(active ? 'people.active' : 'people.inactive')}
    </span>
  )
}
