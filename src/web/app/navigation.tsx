import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { useSession } from '#web/session.ts'
import { places, workPlaces } from './places.ts'
import classes from './navigation.module.css'
import { WorkCard } from './work-card.tsx'

export function Navigation({ onGo }: { onGo?: () => void }) {
  const { t } = useTranslation()
  const { permissions } = useSession()
  const allowed = places.filter(({ needs }) => permissions.includes(needs))
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
              <NavLink to={to} end={to === '/'} className={classes.place} onClick={onGo}>
                <Icon size={20} aria-hidden />
                {t(`shell.${words}`)}
              </NavLink>
            </li>
          ))}
        </ul>
      ))}
      <WorkCard />
    </nav>
  )
}
