import { useComputedColorScheme } from '@mantine/core'
import { lazy, Suspense, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Equity } from '#domain/activities/equity.ts'
import { Card } from '#web/ui/card.tsx'
import { mapColours } from '#web/ui/map-colours.ts'
import { measured, offerOf, shadeEnds, shadeFor } from './equity-shades.ts'
import { useEquityView } from './equity-view.ts'
import { useEquityWords } from './equity-words.ts'
import classes from './equity.module.css'

const EquityMap = lazy(async () => ({ default: (await import('./equity-map.tsx')).EquityMap }))

type EquityMapCardProps = { equity: Equity; plan: string }

/** The islands shaded by the measure, with what the shades say. */
export function EquityMapCard({ equity, plan }: EquityMapCardProps) {
  const { t } = useTranslation()
  const { view, show } = useEquityView()
  const { kind, measure, island } = view
  const { ramp } = mapColours[useComputedColorScheme('light')]
  const words = useEquityWords()
  const ends = useMemo(
    () =>
      shadeEnds(
        equity.islands.map((one) => measured(one, kind, measure)),
        measure,
      ),
    [equity, kind, measure],
  )
  const shades = useMemo(
    () =>
      new Map(
        equity.islands.map(
          (one) => [one.id, shadeFor(measured(one, kind, measure), ends)] as const,
        ),
      ),
    [equity, kind, measure, ends],
  )
  const chosen = equity.islands.find(({ id }) => id === island)
  return (
    <Card title={t(`activities.equity.measures.${measure}`)}>
      <Suspense fallback={<div className={classes.map} />}>
        <EquityMap
          plan={plan}
          shades={shades}
          chosen={island}
          onChoose={(id) => show({ island: id === island ? null : id })}
        />
      </Suspense>
      <div className={classes.under}>
        <ul className={classes.key} aria-label={t('activities.equity.map.legend')}>
          {[0, ...ends].map((end, shade) => (
            <li key={ramp[shade]}>
              <span className={classes.swatch} style={{ background: ramp[shade] }} aria-hidden />
              {shade === 0
                ? words.figure(0, measure)
                : t('activities.equity.map.upTo', { figure: words.figure(end, measure) })}
            </li>
          ))}
          <li>
            <span className={classes.swatch} data-outside aria-hidden />
            {t('activities.equity.map.outside')}
          </li>
          <li>
            <span className={classes.dot} aria-hidden />
            {t('activities.equity.map.space')}
          </li>
        </ul>
        <output className={classes.told}>
          {chosen === undefined ? (
            t('activities.equity.map.press')
          ) : (
            <>
              <b>{`${chosen.number} · ${chosen.name}`}</b>
              {words.offer(offerOf(chosen, kind))}
            </>
          )}
        </output>
      </div>
    </Card>
  )
}
