import { useTranslation } from 'react-i18next'
import type { IslandChange } from '#domain/plan-adoption-changes.ts'
import { useFormat } from '#web/ui/format.tsx'
import { useAdoption } from './adoption-at-hand.ts'
import { islandWords } from './adoption-names.ts'
import classes from './adoption.module.css'

/** The largest of each direction are named, the rest counted. */
const named = 2

/** Who comes and who goes, and what it was called. */
export function AdoptionFlows({ island }: { island: IslandChange }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { names } = useAdoption()
  const { before, after, from, to } = island
  const wasCalled = before === null ? '' : islandWords(before)
  const lines = [
    ...(after !== null && before !== null && wasCalled !== islandWords(after)
      ? [t('plans.flows.was', { island: wasCalled })]
      : []),
    ...flowWords(from, (flow) =>
      flow.island === null
        ? t('plans.flows.enter', { people: number(flow.people) })
        : t('plans.flows.gain', { people: number(flow.people), island: names.get(flow.island) }),
    ),
    ...flowWords(to, (flow) =>
      flow.island === null
        ? t('plans.flows.leave', { people: number(flow.people) })
        : t('plans.flows.lose', { people: number(flow.people), island: names.get(flow.island) }),
    ),
  ]
  function flowWords(
    flows: IslandChange['from'],
    say: (flow: IslandChange['from'][number]) => string,
  ) {
    const words = flows.slice(0, named).map(say)
    const more = flows.length - named
    return more > 0 ? [...words, t('plans.flows.more', { count: more })] : words
  }
  if (lines.length === 0) return null
  return (
    <span className={classes.flows}>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </span>
  )
}
