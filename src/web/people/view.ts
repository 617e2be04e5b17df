export const states = ['active', 'inactive', 'all'] as const
export type PeopleView = { search: string; state: (typeof states)[number] }

/** Which part of the staff an address shows. */
export function viewIn(parameters: URLSearchParams): PeopleView {
  const state = states.find((one) => one === parameters.get('state')) ?? 'active'
  return { search: (parameters.get('search') ?? '').trim().slice(0, 80), state }
}

/** The same address with some of it changed; what is as usual is left out. */
export function addressWith(
  parameters: URLSearchParams,
  change: Readonly<Record<string, string | null>>,
): URLSearchParams {
  const next = new URLSearchParams(parameters)
  for (const [name, value] of Object.entries(change))
    if (value === null || value === '') next.delete(name)
    else next.set(name, value)
  return next
}
