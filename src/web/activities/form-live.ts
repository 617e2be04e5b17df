import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { formCalls } from './form-calls.ts'
import { draftOf } from './form-draft.ts'
import type { FormFields } from './form-fields.ts'
import { saysWhen } from './form-problems.ts'
import { kindsQuery } from './form-queries.ts'

const pauseMs = 250

/** What would come of the form as it is now. Nothing is saved by looking. */
export function useLive(space: string, fields: FormFields) {
  const { data: kinds } = useSuspenseQuery(kindsQuery)
  const [settled] = useDebouncedValue(fields, pauseMs)
  const kind = settled.kind === '' ? (kinds[0]?.id ?? '') : settled.kind
  const draft = draftOf({ ...settled, kind })
  return useQuery({
    queryKey: ['activity-draft', space, draft],
    queryFn: ({ signal }) =>
      formCalls.look(space, { draft, publishes: true, leaveOut: [] }, signal),
    enabled: space !== '' && saysWhen(settled),
    placeholderData: keepPreviousData,
    gcTime: 20_000,
    retry: false,
  })
}
