import { Button, CloseButton } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { neighbouringIslands } from '#domain/plan-neighbours.ts'
import { useFormat } from '#web/ui/format.tsx'
import { useShortcuts } from '#web/ui/shortcuts.ts'
import classes from './cards.module.css'
import { useDesk, useEditor } from './desk.ts'
import { Swatch } from './swatch.tsx'
import { useMerge } from './use-merge.ts'

/** The islands that the chosen one touches: the one pressed, here or on the map, takes its sections. */
export function MergeCard({ island }: { island: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { editor } = useDesk()
  const merge = useMerge()
  const card = useRef<HTMLElement>(null)
  const about = useEditor(({ saved }) => saved.islands[island])
  const figures = useEditor((state) => state.figures)
  const islands = useEditor(({ saved }) => saved.islands)
  const close = () => editor.set({ merging: false })
  useShortcuts({
    title: t('territories.merge.keys'),
    shortcuts: [{ keys: 'escape', says: t('territories.merge.close'), run: close }],
  })
  useEffect(function takeTheFocus() {
    card.current?.querySelector('ul button')?.scrollIntoView({ block: 'nearest' })
    card.current?.focus()
  }, [])
  if (about === undefined) return null
  const near = neighbouringIslands(editor.sheet(), island)
  return (
    <section
      ref={card}
      tabIndex={-1}
      className={classes.card}
      aria-label={t('territories.merge.title', { name: about.name })}
    >
      <CloseButton
        className={classes.close}
        aria-label={t('territories.merge.close')}
        onClick={close}
      />
      <h2 className={classes.title}>{t('territories.merge.title', { name: about.name })}</h2>
      <p className={classes.line}>
        {t(near.length === 0 ? 'territories.merge.alone' : 'territories.merge.how')}
      </p>
      <ul className={classes.choices}>
        {near.map((other) => {
          const people = (figures[island]?.people ?? 0) + (figures[other]?.people ?? 0)
          return (
            <li key={other}>
              <Button
                fullWidth
                variant="default"
                className={classes.pick}
                justify="flex-start"
                size="compact-md"
                leftSection={<Swatch island={other} />}
                rightSection={<span>{format.number(people)}</span>}
                onClick={() => void merge(island, other)}
              >
                {islands[other]?.name}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
