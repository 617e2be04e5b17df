import { words as bank } from './en-bank.ts'
import { words as programme } from './en-programme.ts'
import { words as start } from './en-start.ts'

/** All of them, for whoever compares languages. */
export const words = {
  ...start,
  ...bank,
  ...programme,
  refusals: { ...start.refusals, ...bank.refusals, ...programme.refusals },
}
