import { Button, UnstyledButton } from '@mantine/core'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '#web/ui/format.tsx'
import { useDesk, useEditor } from './desk.ts'
import { cityQuery } from './queries.ts'
import classes from './side-panel.module.css'
import { Swatch } from './swatch.tsx'

type SectionListProps = {
  title: string
  empty: string
  sections: readonly number[]
  act: 'add' | 'remove' | null
  onAct: (section: number) => void
}

/** Beyond this a list is no longer read, and the map is the better place. */
const listed = 200

export function SectionList({ title, empty, sections, act, onAct }: SectionListProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const id = useId()
  const { editor, city } = useDesk()
  const { data: about } = useSuspenseQuery(cityQuery)
  const marked = useEditor((state) => state.section)
  const { ids, people, neighbourhood } = city.sections
  const places = new Map(about.neighbourhoods.map(({ code, name }) => [code, name]))
  const Icon = act === 'add' ? IconPlus : IconMinus
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={classes.listTitle}>
        {title}
        <span>{format.number(sections.length)}</span>
      </h2>
      {sections.length === 0 && <p className={classes.empty}>{empty}</p>}
      <ul className={classes.list}>
        {sections.slice(0, listed).map((section) => (
          <li key={section} data-chosen={section === marked}>
            <UnstyledButton className={classes.section} onClick={() => editor.set({ section })}>
              <Swatch island={editor.sheet().assignment[section] ?? -1} />
              <span className={classes.code}>{ids[section]?.slice(5)}</span>
              <span className={classes.place}>{places.get(neighbourhood[section] ?? '')}</span>
              <span className={classes.figure}>{format.number(people[section] ?? 0)}</span>
            </UnstyledButton>
            {act !== null && (
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<Icon size={14} aria-hidden />}
                aria-label={t(`territories.section.${act}Named`, { id: ids[section] })}
                onClick={() => onAct(section)}
              >
                {t(`territories.section.${act}`)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sections.length > listed && (
        <p className={classes.empty}>
          {t('territories.section.more', { count: sections.length - listed })}
        </p>
      )}
    </section>
  )
}
