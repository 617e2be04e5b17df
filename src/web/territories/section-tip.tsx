import { useTranslation } from 'react-i18next'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { Pixel } from '#web/ui/map-gestures.ts'
import { useDesk, useEditor } from './desk.ts'
import { cityQuery } from './queries.ts'
import { createStore, usePicked } from './store.ts'
import classes from './territories.module.css'

type Hover = { section: number | null; at: Pixel }

export const hoverStore = createStore<Hover>({ section: null, at: { x: 0, y: 0 } })

/** What is under the pointer. Screen readers have the table. */
export function SectionTip() {
  const { t } = useTranslation()
  const { editor, city } = useDesk()
  const { data: about } = useSuspenseQuery(cityQuery)
  const { section, at } = usePicked(hoverStore, (state) => state)
  useEditor((state) => state.totals)
  if (section === null) return null
  const { ids, people, neighbourhood } = city.sections
  const island = editor.get().saved.islands[editor.sheet().assignment[section] ?? -1]
  const place = about.neighbourhoods.find(({ code }) => code === neighbourhood[section])
  return (
    <div className={classes.tip} style={{ translate: `${at.x}px ${at.y}px` }} aria-hidden>
      <strong>
        {island === undefined
          ? t('territories.section.unassigned')
          : t('territories.island.unnumbered', { number: island.number, name: island.name })}
      </strong>
      <span>
        {t('territories.section.name', { id: ids[section] })}
        {place !== undefined && ` · ${place.name}`}
      </span>
      <span>{t('territories.section.people', { count: people[section] ?? 0 })}</span>
    </div>
  )
}
