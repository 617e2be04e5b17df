import type { TFunction } from 'i18next'
import type { Preview, SeriesChangeInput } from '#domain/activities/change.ts'

type Of = {
  does: SeriesChangeInput['act']['does']
  preview: Preview
  /** How many sessions there are before it. */
  sessions: number
}

/** How many sessions a change would touch, and what it does to them in one word. */
function whatItDoes({ does, preview, sessions }: Of) {
  const { moved, cancelled, restored, published, removed, added, unchanged } = preview
  if (does === 'cancel') return { what: 'cancel', count: cancelled.length } as const
  if (does === 'restore') return { what: 'restore', count: restored.length } as const
  if (does === 'publish') return { what: 'publish', count: published.length } as const
  if (does === 'remove') return { what: 'remove', count: removed.length } as const
  const others = Math.max(0, sessions - removed.length - unchanged)
  if (moved.length > 0 && moved.length >= others)
    return { what: 'move', count: moved.length } as const
  if (others === 0 && added.length > 0) return { what: 'add', count: added.length } as const
  if (others === 0 && removed.length > 0) return { what: 'remove', count: removed.length } as const
  return { what: 'change', count: others } as const
}

/** «Mou 12 sessions i avisa 34 persones»; without a figure where it only concerns the whole. */
export function buttonWords(t: TFunction, of: Of): string {
  const { what, count } = whatItDoes(of)
  const words =
    count === 0
      ? t(`activities.change.whole.${what}`)
      : t(`activities.change.do.${what}`, { count })
  const { told } = of.preview
  return told === 0 ? words : t('activities.change.andTells', { what: words, count: told })
}

/** What was done, once it is. */
export function doneWords(t: TFunction, of: Of): string {
  const { what, count } = whatItDoes(of)
  return count === 0
    ? t(`activities.change.doneWhole.${what}`)
    : t(`activities.change.done.${what}`, { count })
}
