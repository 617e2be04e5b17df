import { words as bank } from './en-bank.ts'
import { words as start } from './en-start.ts'

/** All of them, for whoever compares languages. */
export const words = { ...start, ...bank }
