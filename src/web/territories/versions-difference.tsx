import { useSuspenseQuery } from '@tanstack/react-query'
import { IconEqual } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Plan } from '#domain/plan.ts'
import { Card } from '#web/ui/card.tsx'
import { StateMessage } from '#web/ui/state-message.tsx'
import { islandWords } from './adoption-names.ts'
import { VersionsMoved } from './versions-moved.tsx'
import { differenceQuery } from './versions-queries.ts'
import classes from './versions.module.css'

type VersionsDifferenceProps = {
  plan: Plan
  against: string
  /** What the other plan is called; null where it is a version of this one. */
  former: string | null
}

/** Islands that only one of two has, those that are called otherwise, and the sections in other hands. */
export function VersionsDifference({ plan, against, former }: VersionsDifferenceProps) {
  const { t } = useTranslation()
  const { data: difference } = useSuspenseQuery(differenceQuery(plan.id, against))
  const names = useMemo(
    () =>
      new Map(
        [...difference.removed, ...difference.added, ...plan.islands].map((island) => [
          island.id,
          islandWords(island),
        ]),
      ),
    [difference, plan.islands],
  )
  const { sections, people, added, removed, renamed, moved } = difference
  if (sections + added.length + removed.length + renamed.length === 0)
    return (
      <div className={classes.start}>
        <StateMessage
          icon={<IconEqual />}
          title={t('plans.difference.none')}
          text={t('plans.difference.noneText')}
        />
      </div>
    )
  return (
    <div className={classes.difference}>
      <output className={classes.headline}>
        {t('plans.difference.sections', { count: sections })}
        {sections > 0 && <> · {t('plans.difference.people', { count: people })}</>}
      </output>
      <div className={classes.cards}>
        <Islands title={t('plans.difference.onlyHere')} islands={added.map(islandWords)} />
        <Islands
          title={
            former === null
              ? t('plans.difference.onlyThen', { version: against })
              : t('plans.difference.onlyThere', { name: former })
          }
          islands={removed.map(islandWords)}
        />
        <Islands
          title={t('plans.difference.renamed')}
          islands={renamed.map(({ was, is }) =>
            t('plans.difference.renamedFrom', { was: islandWords(was), is: islandWords(is) }),
          )}
        />
      </div>
      {sections > 0 && <VersionsMoved moved={moved} names={names} />}
    </div>
  )
}

function Islands({ title, islands }: { title: string; islands: readonly string[] }) {
  if (islands.length === 0) return null
  return (
    <Card title={`${title} · ${islands.length}`}>
      <ul className={classes.islands}>
        {islands.map((island) => (
          <li key={island}>{island}</li>
        ))}
      </ul>
    </Card>
  )
}
