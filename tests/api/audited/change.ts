import type { Role } from '#domain/people.ts'
import type { Answer, Client } from '../desk/client.ts'

/** One route that changes something: a request that does, and one that is refused. */
export type Change = {
  as: Role
  act: string
  kind: string
  does: (client: Client) => Promise<Answer>
  refused: (client: Client) => Promise<Answer>
}
