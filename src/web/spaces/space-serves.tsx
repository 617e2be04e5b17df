import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Space } from '#domain/space.ts'
import { spacesQuery } from '#web/city-places.ts'
import { useDistrictNames } from './district-names.ts'
import { kindOf } from './space-kind.tsx'
import classes from './spaces.module.css'

/** The island and the district of a space, and what else the island has. */
export function SpaceServes({ space }: { space: Space }) {
  const { t } = useTranslation()
  const districtName = useDistrictNames()
  const { data: spaces } = useSuspenseQuery(spacesQuery)
  const { island } = space
  const siblings = spaces.filter(
    (other) => island !== null && other.island?.id === island.id && other.id !== space.id,
  )
  return (
    <>
      <dl className={classes.facts}>
        <div>
          <dt>{t('spaces.head.island')}</dt>
          <dd>{island?.name ?? <span className={classes.none}>{t('spaces.noIsland')}</span>}</dd>
        </div>
        <div>
          <dt>{t('spaces.head.district')}</dt>
          <dd>
            {districtName(space.district) ?? (
              <span className={classes.none}>{t('spaces.noDistrict')}</span>
            )}
          </dd>
        </div>
        {siblings.length > 0 && (
          <div>
            <dt>{t('spaces.siblings')}</dt>
            {siblings.map(({ id, name }) => (
              <dd key={id}>
                <Link to={`/spaces/${id}`} className={classes.phone}>
                  {name}
                </Link>
              </dd>
            ))}
          </div>
        )}
      </dl>
      <p className={classes.note}>{t(`spaces.kind.${kindOf(space)}`)}</p>
    </>
  )
}
