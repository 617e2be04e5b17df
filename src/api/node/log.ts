import { pino, stdTimeFunctions } from 'pino'
import type { Log } from '../host.ts'

/** Lines of JSON on standard output: an event, its allow-listed facts, and of a bug its name and place. */
export function jsonLog(): Log {
  const out = pino({ base: null, timestamp: stdTimeFunctions.isoTime })
  return {
    info: (event, facts = {}) => out.info(facts, event),
    error: (event, facts = {}, cause) => out.error({ ...facts, ...causeOf(cause) }, event),
  }
}

/** The stack says where; messages of database errors may quote values and are left out. */
function causeOf(cause: unknown) {
  if (!(cause instanceof Error)) return {}
  const code = 'code' in cause ? String(cause.code) : undefined
  const [, ...frames] = (cause.stack ?? '').split('\n    at ')
  const said = code === undefined ? cause.message : undefined
  return { error: cause.name, code, said, at: frames.slice(0, 6).map((frame) => frame.trim()) }
}
