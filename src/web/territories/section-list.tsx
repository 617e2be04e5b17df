import { Button, Checkbox, UnstyledButton } from '@mantine/core'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useId, type ReactNode } from 'react'
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
  onAct: (sections: readonly number[]) => void
  /** What else can be done with those that are ticked. */
  children?: ReactNode
}

/** Beyond this a list is no longer read, and the map is the better place. */
const listed = 200

export function SectionList({ title, empty, sections, act, onAct, children }: SectionListProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const id = useId()
  const { editor, city } = useDesk()
  const { data: about } = useSuspenseQuery(cityQuery)
  const picked = useEditor((state) => state.picked)
  const marked = useEditor((state) => state.section)
  const { ids, people, neighbourhood } = city.sections
  const places = new Map(about.neighbourhoods.map(({ code, name }) => [code, name]))
  const ticked = sections.filter((section) => picked.has(section))
  const tick = (section: number) => {
    const now = new Set(picked)
    if (!now.delete(section)) now.add(section)
    editor.set({ picked: now })
  }
  const Icon = act === 'add' ? IconPlus : IconMinus
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={classes.listTitle}>
        {title}
        <span>{format.number(sections.length)}</span>
      </h2>
      {sections.length === 0 && <p className={classes.empty}>{empty}</p>}
      {act !== null && ticked.length > 0 && (
        <div className={classes.ticked}>
          <Button
            size="compact-md"
            leftSection={<Icon size={16} aria-hidden />}
            onClick={() => onAct(ticked)}
          >
            {t(`territories.section.${act}Ticked`, { count: ticked.length })}
          </Button>
          {children}
        </div>
      )}
      <ul className={classes.list}>
        {sections.slice(0, listed).map((section) => (
          <li key={section} data-chosen={section === marked}>
            {act !== null && (
              <Checkbox
                size="sm"
                checked={picked.has(section)}
                aria-label={t('territories.section.tick', { id: ids[section] })}
                onChange={() => tick(section)}
              />
            )}
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
                onClick={() => onAct([section])}
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
