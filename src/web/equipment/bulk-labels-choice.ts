import { z } from 'zod'
import { LabelSize } from '#domain/equipment/label.ts'

export const papers = ['roll', '3x8-70x37', '4x10-48.5x25.4', '5x13-38.1x21.2'] as const

const LabelChoice = z.object({
  size: LabelSize,
  paper: z.enum(papers),
  /** How far this printer shifts, in millimetres. */
  x: z.number().min(-20).max(20),
  y: z.number().min(-20).max(20),
})
export type LabelChoice = z.infer<typeof LabelChoice>

const key = 'labels'
const usual: LabelChoice = { size: 'large', paper: 'roll', x: 0, y: 0 }

/** How labels were printed last from this browser. */
export function keptLabelChoice(): LabelChoice {
  try {
    return LabelChoice.parse(JSON.parse(localStorage.getItem(key) ?? ''))
  } catch {
    return usual
  }
}

export function keepLabelChoice(choice: LabelChoice): void {
  localStorage.setItem(key, JSON.stringify(choice))
}

/** The same as the api takes it. */
export function printingOf({ size, paper, x, y }: LabelChoice) {
  return { size, sheet: paper === 'roll' ? null : paper, offset: { x, y } }
}
