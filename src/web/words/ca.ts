import { words as bank } from './ca-bank.ts'
import { words as start } from './ca-start.ts'

/** All of them, for whoever compares languages. */
export const words = { ...start, ...bank }
