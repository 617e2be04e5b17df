import { words as bank } from './ca-bank.ts'
import { words as programme } from './ca-programme.ts'
import { words as start } from './ca-start.ts'

/** All of them, for whoever compares languages. */
export const words = {
  ...start,
  ...bank,
  ...programme,
  refusals: { ...start.refusals, ...bank.refusals, ...programme.refusals },
}
