import { IconEyeOff, IconMessageOff, IconUserOff, IconUsersGroup } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './privacy.module.css'
import { PrivacyPart } from './privacy-part.tsx'

const promises = [
  ['elsewhere', IconUsersGroup],
  ['nowhere', IconMessageOff],
  ['nobody', IconEyeOff],
  ['noBorrowers', IconUserOff],
] as const

/** The wall in plain words. */
export function Promises() {
  const { t } = useTranslation()
  return (
    <PrivacyPart id="wall" title={t('privacy.wall.title')} lead={t('privacy.wall.lead')}>
      <ul className={classes.promises}>
        {promises.map(([name, Icon]) => (
          <li key={name} className={classes.promise}>
            <span className={classes.sign} aria-hidden>
              <Icon size={22} />
            </span>
            <div>
              <h3>{t(`privacy.wall.${name}.title`)}</h3>
              <p>{t(`privacy.wall.${name}.text`)}</p>
            </div>
          </li>
        ))}
      </ul>
    </PrivacyPart>
  )
}
