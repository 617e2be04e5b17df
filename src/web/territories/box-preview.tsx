import { useTranslation } from 'react-i18next'
import type { MovePreview } from '#domain/plan-preview.ts'
import { useFormat } from '#web/ui/format.tsx'
import type { Pixel } from '#web/ui/map-gestures.ts'
import classes from './box-preview.module.css'
import { useDesk, useEditor } from './desk.ts'
import { createStore, usePicked } from './store.ts'

type Box = { preview: MovePreview | null; at: Pixel }

export const boxStore = createStore<Box>({ preview: null, at: { x: 0, y: 0 } })

/** What the rectangle would do if it were let go now. Screen readers have the lists with ticks. */
export function BoxPreview() {
  const { t } = useTranslation()
  const format = useFormat()
  const { editor } = useDesk()
  const { preview, at } = usePicked(boxStore, (state) => state)
  const islands = useEditor(({ saved }) => saved.islands)
  if (preview === null) return null
  const { figures } = editor.get()
  const changes = [...preview.change].toSorted(([, a], [, b]) => b - a)
  return (
    <div
      className={classes.preview}
      style={{
        left: `min(${at.x + aside}px, calc(100% - 20rem))`,
        top: `min(${at.y + aside}px, calc(100% - 12rem))`,
      }}
      aria-hidden
    >
      <strong>
        {preview.sections.length === 0
          ? t('territories.box.nothing')
          : t('territories.box.sections', { count: preview.sections.length })}
      </strong>
      {preview.sections.length > 0 && (
        <span>{t('territories.section.people', { count: preview.people })}</span>
      )}
      {changes.slice(0, listed).map(([island, people]) => (
        <span key={island} className={classes.island}>
          <span>{islands[island]?.name}</span>
          <span className={classes.figure}>
            {t('territories.box.becomes', {
              before: format.number(figures[island]?.people ?? 0),
              after: format.number((figures[island]?.people ?? 0) + people),
            })}
          </span>
        </span>
      ))}
      {changes.length > listed && (
        <span>{t('territories.box.more', { count: changes.length - listed })}</span>
      )}
      {preview.keptBy.length > 0 && (
        <span>{t('territories.box.kept', { count: preview.keptBy.length })}</span>
      )}
    </div>
  )
}

/** Pixels between the pointer and what is said. */
const aside = 14

/** Who would change most comes first; the rest is counted. */
const listed = 5
