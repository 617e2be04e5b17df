import { useTranslation } from 'react-i18next'
import type { Space } from '#domain/space.ts'
import { PhoneLink } from './phone-link.tsx'
import classes from './spaces.module.css'

export function SpaceFacts({ space, mayEdit }: { space: Space; mayEdit: boolean }) {
  const { t } = useTranslation()
  return (
    <>
      <dl className={classes.facts}>
        <div>
          <dt>{t('spaces.address')}</dt>
          <dd>{space.address}</dd>
        </div>
        <div>
          <dt>{t('spaces.phone')}</dt>
          <dd>
            {space.phone === null ? (
              <span className={classes.none}>{t('spaces.noPhone')}</span>
            ) : (
              <PhoneLink phone={space.phone} />
            )}
          </dd>
        </div>
      </dl>
      {!mayEdit && <p className={classes.note}>{t('spaces.notYours')}</p>}
    </>
  )
}
