import { CloseButton } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import classes from './cards.module.css'
import { useDesk, useEditor } from './desk.ts'
import { cityQuery } from './queries.ts'

export function SectionCard({ section }: { section: number }) {
  const { t } = useTranslation()
  const { editor, city } = useDesk()
  const { data: about } = useSuspenseQuery(cityQuery)
  useEditor((state) => state.totals)
  const { ids, people, neighbourhood, district } = city.sections
  const island = editor.get().saved.islands[editor.sheet().assignment[section] ?? -1]
  const places = [
    about.neighbourhoods.find(({ code }) => code === neighbourhood[section])?.name,
    about.districts.find(({ code }) => code === district[section])?.name,
  ].filter((name) => name !== undefined)
  return (
    <section className={classes.card} aria-live="polite">
      <CloseButton
        className={classes.close}
        aria-label={t('shell.close')}
        onClick={() => editor.set({ section: null })}
      />
      <h2 className={classes.title}>{t('territories.section.name', { id: ids[section] })}</h2>
      <p className={classes.line}>
        <strong>{t('territories.section.people', { count: people[section] ?? 0 })}</strong>
      </p>
      <p className={classes.line}>{places.join(' · ')}</p>
      <p className={classes.line}>{island?.name ?? t('territories.section.unassigned')}</p>
    </section>
  )
}
