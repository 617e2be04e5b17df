import { words as bank } from './es-bank.ts'
import { words as programme } from './es-programme.ts'
import { words as start } from './es-start.ts'

/** All of them, for whoever compares languages. */
export const words = {
  ...start,
  ...bank,
  ...programme,
  refusals: { ...start.refusals, ...bank.refusals, ...programme.refusals },
}
