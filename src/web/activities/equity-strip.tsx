import { useTranslation } from 'react-i18next'
import type { Equity } from '#domain/activities/equity.ts'
import { useFormat } from '#web/ui/format.tsx'
import { measured, offerOf } from './equity-shades.ts'
import { useEquityView } from './equity-view.ts'
import classes from './equity.module.css'

/** The whole city in three figures, each with what it is of. */
export function EquityStrip({ equity }: { equity: Equity }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { kind } = useEquityView().view
  const { city, outside } = equity
  const offer = offerOf(city, kind)
  const { without } = offer
  const rate = measured(city, kind, 'sessions')
  return (
    <div className={classes.strip}>
      <section>
        <h2>{t('activities.equity.strip.offered')}</h2>
        <p className={classes.big}>{format.number(offer.sessions)}</p>
        <p>
          {[
            t('activities.equity.activities', { count: offer.activities }),
            t('activities.equity.seats', { count: offer.seats }),
            ...(rate === null
              ? []
              : [t('activities.equity.strip.rate', { rate: format.decimal(rate) })]),
          ].join(' · ')}
        </p>
      </section>
      <section>
        <h2>{t('activities.equity.strip.near')}</h2>
        <p className={classes.big}>
          {format.percent(city.people === 0 ? 0 : offer.near / city.people)}
        </p>
        <p>
          {t('activities.equity.strip.nearText', {
            count: offer.near,
            metres: format.metres(equity.walkingMetres),
          })}
        </p>
      </section>
      <section data-attention={without > 0 || undefined}>
        <h2>{t('activities.equity.strip.without')}</h2>
        <p className={classes.big}>{format.number(without)}</p>
        <p>
          {t('activities.equity.strip.withoutText')}
          {outside.people > 0 &&
            ` ${t('activities.equity.strip.outside', { count: offerOf(outside, kind).without })}`}
        </p>
      </section>
    </div>
  )
}
