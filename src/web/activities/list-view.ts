import { useMemo } from 'react'
import { spokenLanguages, statuses } from '#domain/activities/activity.ts'
import { Id } from '#domain/identifier.ts'
import { useAddress } from '#web/ui/address.ts'
import { useWorkplace } from '#web/workplace.ts'
import { everywhere, type CalendarFilter } from './calendar-view.ts'

export const listFilters = [
  'kind',
  'facilitator',
  'status',
  'spoken',
  'island',
] as const satisfies readonly CalendarFilter[]
export const listTimes = ['upcoming', 'past', 'all'] as const
export const listSorts = ['next', 'title'] as const

export type ListView = {
  search: string
  space: string | null
  filter: Partial<Record<(typeof listFilters)[number], string>>
  when: (typeof listTimes)[number]
  sort: (typeof listSorts)[number]
}

/** Which activities an address lists; without a space, those of where one works. */
export function listViewIn(parameters: URLSearchParams, workplace: string | null): ListView {
  const asked = parameters.get('space')
  const space = asked === null ? workplace : asked === everywhere ? null : asked
  const filter: ListView['filter'] = {}
  for (const name of ['kind', 'facilitator', 'island'] as const) {
    const id = Id.safeParse(parameters.get(name)).data
    if (id !== undefined) filter[name] = id
  }
  const status = statuses.find((one) => one === parameters.get('status'))
  if (status !== undefined) filter.status = status
  const spoken = spokenLanguages.find((code) => code === parameters.get('spoken'))
  if (spoken !== undefined) filter.spoken = spoken
  // What is cancelled has no session to come: the usual list would never have it.
  const usual = status === 'cancelled' ? 'all' : 'upcoming'
  return {
    search: (parameters.get('search') ?? '').trim().slice(0, 100),
    space: Id.safeParse(space).data ?? null,
    filter,
    when: listTimes.find((one) => one === parameters.get('when')) ?? usual,
    sort: listSorts.find((one) => one === parameters.get('sort')) ?? 'next',
  }
}

/** The same as the api's address says it. */
export function listQueryOf({ search, space, filter, when, sort }: ListView) {
  const { status, spoken, ...ids } = filter
  const standing = statuses.find((one) => one === status)
  const language = spokenLanguages.find((code) => code === spoken)
  return {
    ...ids,
    ...(standing === undefined ? {} : { status: standing }),
    ...(language === undefined ? {} : { spoken: language }),
    ...(search === '' ? {} : { search }),
    ...(space === null ? {} : { space }),
    when,
    sort,
  }
}

export function useListView() {
  const { arrived, parameters, show } = useAddress()
  const workplace = useWorkplace()?.id ?? null
  const view = useMemo(() => listViewIn(arrived, workplace), [arrived, workplace])
  const wanted = useMemo(() => listViewIn(parameters, workplace), [parameters, workplace])
  return { view, wanted, parameters, show }
}
