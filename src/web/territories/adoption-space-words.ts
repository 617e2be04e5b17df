import { useTranslation } from 'react-i18next'
import { daysAfter } from '#domain/day.ts'
import type { HangingSpace } from '#domain/plan-adoption.ts'
import { useFormat } from '#web/ui/format.tsx'

/** What a space is and who works there: as counts, with whoever stands in. */
export function useSpaceWords() {
  const { t } = useTranslation()
  const format = useFormat()
  return ({ principal, closed, staff }: HangingSpace): string =>
    [
      t(principal ? 'plans.space.principal' : 'plans.space.beside'),
      ...(closed ? [t('plans.space.closed')] : []),
      t('plans.space.staff', { count: staff.length }),
      ...staff.flatMap(({ name: absent, covers }) =>
        covers.map(({ name, from, until }) =>
          t('plans.space.cover', {
            name,
            absent,
            from: format.shortDay(from),
            until: format.shortDay(daysAfter(until, -1)),
          }),
        ),
      ),
    ].join(' · ')
}
