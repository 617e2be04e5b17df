import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { StocktakeList } from '#domain/equipment/stocktake.ts'
import { useTypeName } from './desk-verdict.ts'
import { stocktakeLinesQuery } from './stocktake-queries.ts'
import classes from './stocktake.module.css'

type Props = { space: string; id: string; list: StocktakeList }

/** One of the four lists of a count, by tag. */
export function StocktakeLines({ space, id, list }: Props) {
  const { t } = useTranslation()
  const typeName = useTypeName()
  const lines = useInfiniteQuery(stocktakeLinesQuery(space, id, list))
  const items = (lines.data?.pages ?? []).flatMap((page) => page.items)
  if (lines.isPending) return null
  if (items.length === 0) return <p className={classes.none}>{t(`stock.none.${list}`)}</p>
  return (
    <>
      <ul className={classes.lines}>
        {items.map(({ tag, item, why }) => (
          <li key={tag}>
            {item === null ? (
              <span className={classes.tag}>{tag}</span>
            ) : (
              <Link to={`/equipment/items/${tag}`} className={classes.tag}>
                {tag}
              </Link>
            )}
            <span>
              {item !== null && `${typeName(item.type.names)} · ${item.model.name}`}
              <span className={classes.quiet}>
                {item !== null && item.place !== '' && ` ${item.place}`}
              </span>
            </span>
            <span className={classes.quiet}>
              {why !== null && t(`stock.why.${why}`, { space: item?.space.name })}
            </span>
          </li>
        ))}
      </ul>
      {lines.hasNextPage && (
        <Button
          variant="default"
          loading={lines.isFetchingNextPage}
          onClick={() => void lines.fetchNextPage()}
        >
          {t('stock.more')}
        </Button>
      )}
    </>
  )
}
