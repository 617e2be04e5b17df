import { Button, CloseButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PieceApart } from '#domain/plan-pieces.ts'
import classes from './cards.module.css'
import { useDesk, useEditor } from './desk.ts'
import { Swatch } from './swatch.tsx'

/** A piece that lies apart from its island, and the islands round it that could take it. */
export function PieceCard({ piece }: { piece: PieceApart }) {
  const { t } = useTranslation()
  const { editor, draws } = useDesk()
  const islands = useEditor(({ saved }) => saved.islands)
  const { assignment, graph } = editor.sheet()
  const people = piece.sections.reduce((sum, section) => sum + (graph.people[section] ?? 0), 0)
  const round = new Set(
    piece.sections.flatMap((section) =>
      Array.from(
        graph.targets.subarray(graph.offsets[section], graph.offsets[section + 1]),
        (next) => assignment[next] ?? -1,
      ),
    ),
  )
  round.delete(-1)
  round.delete(piece.island)
  return (
    <section className={classes.card} aria-live="polite" aria-label={t('territories.piece.title')}>
      <CloseButton
        className={classes.close}
        aria-label={t('shell.close')}
        onClick={() => editor.set({ piece: null })}
      />
      <h2 className={classes.title}>{t('territories.piece.title')}</h2>
      <p className={classes.line}>
        {t('territories.island.sections', { count: piece.sections.length })} ·{' '}
        {t('territories.section.people', { count: people })}
      </p>
      {draws && round.size > 0 && (
        <>
          <p className={classes.line}>{t('territories.piece.give')}</p>
          <ul className={classes.choices}>
            {[...round].map((other) => (
              <li key={other}>
                <Button
                  fullWidth
                  variant="default"
                  className={classes.pick}
                  justify="flex-start"
                  size="compact-md"
                  leftSection={<Swatch island={other} />}
                  onClick={() => editor.give(piece.sections, other)}
                >
                  {islands[other]?.name}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
