import { useTranslation } from 'react-i18next'
import { hoursAreKnown } from '#domain/opening-hours-rules.ts'
import type { SpacePage } from '#domain/space.ts'
import { useFormat } from '#web/ui/format.tsx'
import { HoursForm } from './hours-form.tsx'
import { ClosureList } from './closure-list.tsx'
import { OpenNow } from './open-now.tsx'
import { PartCard } from './part-card.tsx'
import { seasonDays } from './season-days.ts'
import { WeekList } from './week-list.tsx'
import classes from './parts.module.css'

/** When a space opens: now, every week, in seasons, and on which days it does not. */
export function HoursPart({ space, mayEdit }: { space: SpacePage; mayEdit: boolean }) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const { hours } = space
  return (
    <PartCard
      part="hours"
      title={t('spaces.hours.title')}
      mayEdit={mayEdit}
      space={space}
      Form={HoursForm}
    >
      {hoursAreKnown(hours) ? (
        <>
          <OpenNow space={space} />
          <WeekList week={hours.week} />
          {hours.seasons.map((season) => (
            <details key={season.from} className={classes.season}>
              <summary>
                <strong>{season.name}</strong> {seasonDays(season, locale)}
              </summary>
              <WeekList week={season.week} />
            </details>
          ))}
          <ClosureList space={space} />
        </>
      ) : (
        <p className={classes.quiet}>{t('spaces.hours.unknown')}</p>
      )}
    </PartCard>
  )
}
