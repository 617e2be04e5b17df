import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { useSession } from '#web/session.ts'
import { places, workPlaces } from './places.ts'
import classes from './navigation.module.css'
import { WorkCard } from './work-card.tsx'

export function Navigation({ onGo }: { onGo?: () => void }) {
  const { t } = useTranslation()
  const { permissions } = useSession()
  const allowed = places.filter(({ needs }) => permissions.includes(needs))
  const { pathname } = useLocation()
  const current = placeOf(
    pathname,
    allowed.map(({ to }) => to),
  )
  const groups = [
    allowed.filter((place) => places.indexOf(place) < workPlaces),
    allowed.filter((place) => places.indexOf(place) >= workPlaces),
  ]
  return (
    <nav aria-label={t('shell.navigation')} className={classes.navigation}>
      {groups.map((group) => (
        <ul key={group[0]?.to ?? ''} className={classes.places}>
          {group.map(({ to, words, icon: Icon }) => (
            <li key={to}>
              <Link
                to={to}
                aria-current={to === current ? 'page' : undefined}
                className={classes.place}
                onClick={onGo}
              >
                <Icon size={20} aria-hidden />
                {t(`shell.${words}`)}
              </Link>
            </li>
          ))}
        </ul>
      ))}
      <WorkCard />
    </nav>
  )
}

/** The page one is on, or under: the longest address that begins this one. */
function placeOf(pathname: string, addresses: readonly string[]): string | undefined {
  return addresses
    .filter((to) => pathname === to || (to !== '/' && pathname.startsWith(`${to}/`)))
    .toSorted((a, b) => b.length - a.length)[0]
}
