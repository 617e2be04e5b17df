import { daysAfter } from '#domain/day.ts'
import type { Holiday } from '#domain/activities/holiday.ts'
import { api, told } from '#web/client.ts'
import { queryClient } from '#web/query-client.ts'

/** As it is typed: the last day is one of its days. */
export type HolidayFields = Omit<Holiday, 'id' | 'version' | 'until'> & { last: string }

export function holidayFields(holiday: Holiday | null): HolidayFields {
  if (holiday === null)
    return {
      from: '',
      last: '',
      names: { ca: '', es: '', en: '' },
      scope: 'city',
      district: null,
      space: null,
      closes: true,
      source: '',
    }
  const { id: _, version: __, until, ...rest } = holiday
  return { ...rest, last: daysAfter(until, -1) }
}

const isDay = (typed: string) => /^\d{4}-\d{2}-\d{2}$/.test(typed)

/** A day alone is its own last one; a place is told only where the scope asks for it. */
function written({ last, ...fields }: HolidayFields) {
  const end = last === '' ? fields.from : last
  return {
    ...fields,
    until: isDay(end) ? daysAfter(end, 1) : end,
    district: fields.scope === 'district' ? fields.district : null,
    space: fields.scope === 'space' ? fields.space : null,
  }
}

/** Adds a holiday, or changes the one that is named. */
export async function writeHoliday(
  one: Pick<Holiday, 'id' | 'version'> | null,
  fields: HolidayFields,
): Promise<Holiday> {
  const json = written(fields)
  const key = { 'idempotency-key': crypto.randomUUID() }
  const { holidays } = api.holidays
  const holiday = await (one === null
    ? told(holidays.$post({ json }, { headers: key }))
    : told(
        holidays[':holiday'].$patch(
          { param: { holiday: one.id }, json },
          { headers: { ...key, 'If-Match': `"${one.version}"` } },
        ),
      ))
  await queryClient.invalidateQueries({ queryKey: ['holidays'] })
  return holiday
}
