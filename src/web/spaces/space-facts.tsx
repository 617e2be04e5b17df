import { useTranslation } from 'react-i18next'
import type { SpacePage } from '#domain/space.ts'
import { PhoneLink } from './phone-link.tsx'
import classes from './spaces.module.css'

export function SpaceFacts({ space, mayEdit }: { space: SpacePage; mayEdit: boolean }) {
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
        <div>
          <dt>{t('spaces.email')}</dt>
          <dd>
            {space.email === null ? (
              <span className={classes.none}>{t('spaces.noEmail')}</span>
            ) : (
              <a href={`mailto:${space.email}`} className={classes.phone}>
                {space.email}
              </a>
            )}
          </dd>
        </div>
        {space.notes !== '' && (
          <div>
            <dt>{t('spaces.notes')}</dt>
            <dd className={classes.notes}>{space.notes}</dd>
          </div>
        )}
      </dl>
      {!mayEdit && <p className={classes.note}>{t('spaces.notYours')}</p>}
    </>
  )
}
