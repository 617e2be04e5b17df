import { refusalOfConstraint } from '../constraints.ts'
import { FolderTaken } from './folder-lock.ts'
import { WrongEnvironment } from './environment.ts'

/** A line for the person at the terminal. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Ends with a sentence where the cause is known, else with the whole error. */
export function failWith(error: unknown): void {
  const known = error instanceof WrongEnvironment || error instanceof FolderTaken
  process.stderr.write(`${known ? error.message : describe(error)}\n`)
  process.exitCode = 1
}

function describe(error: unknown): string {
  if (refusalOfConstraint(error)?.code === 'database/unreachable')
    return 'The database does not answer. Is PostgreSQL running, and is its address right?'
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause instanceof Error ? `\n${error.cause.message}` : ''
  return `${error.stack ?? error.message}${cause}`
}
