import type { OpenAPIHono } from '@hono/zod-openapi'
import type { DeskEnv } from './desk.ts'

/** Puts every route that is mounted by now under its noun, and lists the nouns. */
export function tagByNoun({ openAPIRegistry }: OpenAPIHono<DeskEnv>): { name: string }[] {
  const nouns = new Set<string>()
  for (const definition of openAPIRegistry.definitions) {
    if (definition.type !== 'route') continue
    const noun = nounOf(definition.route.path)
    definition.route.tags = [noun]
    nouns.add(noun)
  }
  return [...nouns].toSorted().map((name) => ({ name }))
}

/** `/api/people/{id}` speaks of `people`. */
const nounOf = (path: string) => path.replace(/^\/api\//, '').split('/')[0] ?? ''
