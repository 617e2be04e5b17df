import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Coverage } from '#domain/coverage-answer.ts'
import { Card } from '#web/ui/card.tsx'
import { PressedWords, type Pressed } from './pressed-words.tsx'
import classes from './coverage.module.css'

const CoverageMap = lazy(async () => ({
  default: (await import('./coverage-map.tsx')).CoverageMap,
}))
const fills = ['both', 'open', 'near', 'none'] as const

/** The city by section: covered by an open island, by a walk, by both or by neither. */
export function CoverageMapCard({ coverage }: { coverage: Coverage }) {
  const { t } = useTranslation()
  const [pressed, setPressed] = useState<Pressed>(null)
  return (
    <Card title={t('coverage.map.title')}>
      <div className={classes.map}>
        <Suspense>
          <CoverageMap coverage={coverage} onPress={setPressed} />
        </Suspense>
      </div>
      <div className={classes.under}>
        <ul className={classes.key} aria-label={t('coverage.map.legend')}>
          {fills.map((fill) => (
            <li key={fill}>
              <span className={classes.swatch} data-fill={fill} aria-hidden />
              {t(`coverage.map.${fill}`)}
            </li>
          ))}
          <li>
            <span className={classes.dot} aria-hidden />
            {t('coverage.map.space')}
          </li>
        </ul>
        <Suspense>
          <PressedWords coverage={coverage} pressed={pressed} />
        </Suspense>
      </div>
    </Card>
  )
}
