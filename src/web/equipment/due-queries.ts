import { infiniteQueryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { DueWhich, NewCall } from '#domain/equipment/due.ts'
import { queryClient } from '#web/query-client.ts'
import { api, told } from '#web/client.ts'

const at = api.calls.spaces[':space']
const once = () => ({ headers: { 'idempotency-key': crypto.randomUUID() } })

/** What is to come back to a counter, by whom as initials; and how much there is of each kind. */
export const dueQuery = (space: string, which: DueWhich) =>
  infiniteQueryOptions({
    queryKey: ['equipment', 'due', space, which],
    queryFn: async ({ pageParam }) =>
      told(
        at.due.$get({
          param: { space },
          query: { which, ...(pageParam === '' ? {} : { after: pageParam }) },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })

/** After anything that changes what is due, wherever it is shown. */
export const dueChanged = () =>
  queryClient
    .invalidateQueries({ queryKey: ['equipment', 'due'] })
    .then(() => queryClient.invalidateQueries({ queryKey: ['equipment', 'day'] }))

export const dueCalls = {
  /** Opens the record of whoever is called, which is noted with this as its reason. */
  open: (param: { space: string; claim: string }) =>
    told(
      api.borrowers.spaces[':space'].borrowers['of-claim'][':claim'].open.$post({
        param,
        json: { reason: 'due-call' },
      }),
    ),
  note: (space: string, json: z.input<typeof NewCall>) =>
    told(at.calls.$post({ param: { space }, json }, once())),
  renew: (param: { space: string; claim: string }) =>
    told(api.lending.spaces[':space'].claims[':claim'].renew.$post({ param, json: {} }, once())),
  undo: (param: { space: string; act: string }) =>
    told(api.lending.spaces[':space'].acts[':act'].undo.$post({ param }, once())),
}
