import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { cityQuery } from '#web/city-places.ts'
import { Card } from '#web/ui/card.tsx'
import { useFormat } from '#web/ui/format.tsx'
import { CoverageFigures } from './coverage-figures.tsx'
import { islandsInForceQuery } from './queries.ts'
import classes from './today.module.css'

/** How much of the city lives inside an open island of the plan in force. */
export function CoverageCard() {
  const { t } = useTranslation()
  const format = useFormat()
  const { data: city } = useSuspenseQuery(cityQuery)
  const { data: inForce } = useSuspenseQuery(islandsInForceQuery)
  if (city === null) return null
  if (inForce === null)
    return (
      <Card title={t('today.coverage.title')}>
        <p className={classes.quiet}>{t('today.coverage.noPlan')}</p>
        <Button component={Link} to="/territories" variant="default" mt="sm">
          {t('today.coverage.toTerritories')}
        </Button>
      </Card>
    )
  const open = inForce.islands.filter(({ state }) => state === 'open')
  const people = open.reduce((sum, island) => sum + island.people, 0)
  const share = city.people === 0 ? 0 : people / city.people
  return (
    <Card
      title={t('today.coverage.title')}
      aside={
        <Link to="/territories/coverage" className={classes.aside}>
          {t('today.coverage.map')}
        </Link>
      }
    >
      <p className={classes.coverage}>
        <strong>{format.percent(share)}</strong>
        <span>{t('today.coverage.means', { city: city.name })}</span>
      </p>
      <div className={classes.bar} aria-hidden>
        <div className={classes.barPart} style={{ width: `${Math.min(1, share) * 100}%` }} />
      </div>
      <p className={classes.barWords}>
        {t('today.coverage.inside', {
          people: format.number(people),
          all: format.number(city.people),
        })}
      </p>
      <CoverageFigures city={city} open={open} />
      <p className={classes.note}>
        {t('today.coverage.source', {
          plan: inForce.plan.name,
          day: format.day(city.populationOn),
        })}
        {city.synthetic && ` ${t('today.coverage.synthetic')}`}
      </p>
    </Card>
  )
}
