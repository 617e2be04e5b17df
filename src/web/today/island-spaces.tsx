import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { spacesQuery } from './queries.ts'
import classes from './today.module.css'

/** The places in which an island is attended: address and telephone are what one is asked for. */
export function IslandSpaces({ islandId, workplaceId }: { islandId: string; workplaceId: string }) {
  const { t } = useTranslation()
  const { data: spaces } = useSuspenseQuery(spacesQuery)
  const here = spaces
    .filter(({ island }) => island?.id === islandId)
    .toSorted((a, b) => Number(b.principal) - Number(a.principal))
  return (
    <>
      <h3 className={classes.under}>{t('today.island.spaces', { count: here.length })}</h3>
      <ul className={classes.rows}>
        {here.map(({ id, name, address, phone, principal }) => (
          <li key={id} className={classes.row}>
            <div>
              <Link to={`/spaces/${id}`} className={classes.rowName}>
                {name}
              </Link>
              <p className={classes.quiet}>{address}</p>
              {phone !== null && (
                <a href={`tel:${phone.replaceAll(' ', '')}`} className={classes.phone}>
                  {phone}
                </a>
              )}
            </div>
            <span className={classes.rowEnd}>
              {id === workplaceId && (
                <span className={classes.tag}>{t('today.island.youAreHere')}</span>
              )}
              {principal && here.length > 1 && (
                <span className={classes.quiet}>{t('today.island.principal')}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
