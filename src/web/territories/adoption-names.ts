import type { AdoptionPreview } from '#domain/plan-adoption.ts'

type Called = { number: number; name: string }

/** An island as staff call it: by its number and its name. */
export const islandWords = ({ number, name }: Called): string => `${number} · ${name}`

/** Islands by id as the draft calls them, or else the plan in force. */
export function islandNames({ islands }: AdoptionPreview): ReadonlyMap<string, string> {
  return new Map(
    islands.flatMap(({ id, before, after }) => {
      const called = after ?? before
      return called === null ? [] : [[id, islandWords(called)] as const]
    }),
  )
}
