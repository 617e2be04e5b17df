import { queryOptions } from '@tanstack/react-query'
import { api, told } from '#web/client.ts'
import type { LanguageCode } from '#web/words/languages.ts'
import { queryClient } from '#web/query-client.ts'

const once = () => ({ headers: { 'idempotency-key': crypto.randomUUID() } })
const calls = api.registrations.spaces[':space'].calls

/** Whoever has not been told of a change, and to whom no letter goes. */
export const callsQuery = (space: string, lang: LanguageCode) =>
  queryOptions({
    queryKey: ['registrations', 'calls', space, lang],
    queryFn: async () => (await told(calls.$get({ param: { space }, query: { lang } }))).items,
    // Of people nothing is kept beyond the page.
    gcTime: 60_000,
  })

/** Opens the record of whoever is called, which is noted with this as its reason. */
export const openRecord = (param: { space: string; id: string }) =>
  told(
    api.borrowers.spaces[':space'].borrowers[':id'].open.$post({
      param,
      json: { reason: 'activity-call' },
    }),
  )

export async function noteTold(param: { space: string; telling: string }): Promise<void> {
  await told(calls[':telling'].told.$post({ param }, once()))
  await queryClient.invalidateQueries({ queryKey: ['registrations'] })
}
