import { useTranslation } from 'react-i18next'
import type { PlanVersion } from '#domain/plan-version.ts'
import { islandWords } from './adoption-names.ts'

/** As many changes of one save as are named; the rest is counted. */
const named = 6

/** What a save changed, in words. */
export function useVersionWords() {
  const { t } = useTranslation()
  return (version: PlanVersion, former: PlanVersion | null) => {
    const { moved, islands, name, state } = version
    const told = [
      ...(former !== null && former.state !== state && state !== 'draft'
        ? [t(`plans.versions.${state}`)]
        : []),
      ...(former !== null && former.name !== name ? [t('plans.versions.renamed', { name })] : []),
      ...islands.map(({ was, is }) => {
        if (is === null)
          return t('plans.versions.gone', { island: was === null ? '' : islandWords(was) })
        return was === null
          ? t('plans.versions.founded', { island: islandWords(is) })
          : t('plans.versions.islandRenamed', { was: islandWords(was), is: islandWords(is) })
      }),
      ...moved.map(({ from, to, sections }) =>
        t('plans.versions.moved', {
          count: sections,
          from: from?.name ?? t('plans.versions.none'),
          to: to?.name ?? t('plans.versions.none'),
        }),
      ),
    ]
    if (told.length > 0)
      return { words: told.slice(0, named), more: Math.max(0, told.length - named) }
    const isFirst = version.version === 1
    return { words: [t(isFirst ? 'plans.versions.created' : 'plans.versions.same')], more: 0 }
  }
}
