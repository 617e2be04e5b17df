import { sql } from 'kysely'
import { daysAfter, type Day } from '#domain/day.ts'

/**
 * The holidays that keep the space `s` of a query closed, from a day on or until before another:
 * the city's, its district's and its own. They are read beside its hours, never without.
 */
export function closingHolidays({ from, to = null }: { from: Day; to?: Day | null }) {
  return sql`coalesce((
    select json_agg(json_build_object('from', h.from_on, 'until', h.until_on,
      'names', json_build_object('ca', h.name_ca, 'es', h.name_es, 'en', h.name_en))
      order by h.from_on, h.id)
    from holidays h
    where h.closes and h.until_on > ${from}::date and (${to}::date is null or h.from_on < ${to}::date)
      and (h.scope in ('state', 'country', 'city') or h.space_id = s.id
        or h.district = (select district from sections where id = s.section_id))), '[]')`
}

/** Those of one day alone. */
export const closingHolidaysOn = (day: Day) => closingHolidays({ from: day, to: daysAfter(day, 1) })
