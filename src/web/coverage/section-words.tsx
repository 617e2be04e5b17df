import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Coverage } from '#domain/coverage-answer.ts'
import { useFormat } from '#web/ui/format.tsx'
import { cityQuery, groundQuery } from './queries.ts'

/** How a section fares: who lives there, and how far the nearest space is. */
export function SectionWords({ coverage, section }: { coverage: Coverage; section: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { sections } = useSuspenseQuery(groundQuery).data
  const { data: city } = useSuspenseQuery(cityQuery)
  const id = sections.ids[section] ?? ''
  const neighbourhood = city.neighbourhoods.find(
    ({ code }) => code === sections.neighbourhood[section],
  )
  const district = city.districts.find(({ code }) => code === sections.district[section])
  const metres = coverage.nearestM[section] ?? null
  const words = t('coverage.map.section', {
    name: neighbourhood?.name ?? district?.name ?? '',
    section: `${id.slice(5, 7)}-${id.slice(7)}`,
    count: sections.people[section] ?? 0,
  })
  const away =
    metres === null
      ? t('coverage.map.noSpace')
      : t('coverage.map.away', { metres: format.metres(metres) })
  return (
    <>
      {words} · {away}
    </>
  )
}
