import { sql, type RawBuilder } from 'kysely'
import type { Reach } from '#domain/people.ts'

/** Whether the space that a column names lies within a reach, as a condition of a query. */
export function liesWithin(within: Reach, column: string): RawBuilder<boolean> {
  if (within === 'nowhere') return sql<boolean>`false`
  if (within === 'everywhere') return sql<boolean>`true`
  const codes = (kind: 'space' | 'district') =>
    within.flatMap((scope) => (scope.kind === kind ? [scope.code] : []))
  return sql<boolean>`${sql.ref(column)} in (
    select within_space.id from spaces within_space
    left join sections within_section on within_section.id = within_space.section_id
    where within_space.id::text = any(${codes('space')}::text[])
      or within_section.district = any(${codes('district')}::text[]))`
}
