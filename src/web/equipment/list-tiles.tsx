import { useQuery } from '@tanstack/react-query'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconEyeSearch,
  IconHandGrab,
  IconSpray,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { addressWith } from '#web/ui/address.ts'
import { useFormat } from '#web/ui/format.tsx'
import { countedFilters, countsQuery, type Counted } from './item-queries.ts'
import { useListView } from './list-address.ts'
import { noNarrowing } from './list-view.ts'
import classes from './list.module.css'

const tiles: readonly { name: Counted; icon: typeof IconSpray; attention?: true }[] = [
  { name: 'available', icon: IconCircleCheck },
  { name: 'loan', icon: IconHandGrab },
  { name: 'overdue', icon: IconAlertTriangle, attention: true },
  { name: 'clean', icon: IconSpray },
  { name: 'inspect', icon: IconEyeSearch },
]

/** What one looks for most, with how many there are; each is a way into the list. */
export function ListTiles() {
  const { t } = useTranslation()
  const format = useFormat()
  const { parameters, wanted } = useListView()
  const { data: counts } = useQuery(countsQuery(wanted.filter.space ?? null))
  const figure = (name: Counted) => {
    const about = counts?.[name]
    if (about === undefined || about === null) return '–'
    return about.exact
      ? format.number(about.count)
      : t('equipment.tiles.atLeast', { count: about.count })
  }
  return (
    <nav aria-label={t('equipment.tiles.title')}>
      <ul className={classes.tiles}>
        {tiles.map(({ name, icon: Icon, attention = false }) => {
          const filter = countedFilters[name]
          const isShown = Object.entries(filter).every(
            ([field, value]) => parameters.get(field) === value,
          )
          const count = counts?.[name]?.count ?? 0
          const search = isShown
            ? addressWith(parameters, noNarrowing)
            : addressWith(parameters, { ...noNarrowing, ...filter })
          return (
            <li key={name}>
              <Link
                to={{ search: search.toString() }}
                replace
                preventScrollReset
                className={classes.tile}
                aria-current={isShown ? 'true' : undefined}
                data-attention={(attention && count > 0) || undefined}
              >
                <Icon size={20} aria-hidden />
                <strong>{figure(name)}</strong>
                <span>{t(`equipment.tiles.${name}`)}</span>
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
