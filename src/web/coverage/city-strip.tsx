import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Coverage } from '#domain/coverage-answer.ts'
import { useMay } from '#web/session.ts'
import { Card } from '#web/ui/card.tsx'
import { useFormat } from '#web/ui/format.tsx'
import { share } from './parts.ts'
import classes from './coverage.module.css'

const measures = [
  ['open', 'inOpenIslands'],
  ['near', 'nearSpaces'],
  ['either', 'either'],
] as const

/** The whole city by each measure, with how it is counted beside it. */
export function CityStrip({ coverage }: { coverage: Coverage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const mayChange = useMay('settings:edit')
  const { city, walkingMetres, straightMetres, detourFactor } = coverage
  const factor = new Intl.NumberFormat(format.locale).format(detourFactor)
  return (
    <div className={classes.strip}>
      {measures.map(([name, figure]) => {
        const covered = share(city[figure], city.people)
        return (
          <section key={name} className={classes.measure} data-measure={name}>
            <h2>{t(`coverage.measures.${name}`, { metres: format.metres(walkingMetres) })}</h2>
            <p className={classes.big}>{format.percent(covered)}</p>
            <div className={classes.bar} aria-hidden>
              <div style={{ width: `${covered * 100}%` }} />
            </div>
            <p className={classes.quiet}>
              {t('coverage.ofPeople', {
                people: format.number(city[figure]),
                all: format.number(city.people),
              })}
            </p>
            {name === 'either' && (
              <p className={classes.quiet}>
                {t('coverage.remaining', { people: format.number(city.people - city.either) })}
              </p>
            )}
          </section>
        )
      })}
      <Card title={t('coverage.how.title')}>
        <p className={classes.quiet}>
          {t('coverage.how.walk', {
            walk: format.metres(walkingMetres),
            straight: format.metres(straightMetres),
            factor,
          })}
        </p>
        <p className={classes.quiet}>{t('coverage.how.spaces', { count: coverage.spaces })}</p>
        {mayChange && (
          <Link to="/settings#rules" className={classes.link}>
            {t('coverage.how.change')}
          </Link>
        )}
      </Card>
    </div>
  )
}
