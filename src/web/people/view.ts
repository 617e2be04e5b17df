export const states = ['active', 'inactive', 'all'] as const
export type PeopleView = { search: string; state: (typeof states)[number] }

/** Which part of the staff an address shows. */
export function viewIn(parameters: URLSearchParams): PeopleView {
  const state = states.find((one) => one === parameters.get('state')) ?? 'active'
  return { search: (parameters.get('search') ?? '').trim().slice(0, 80), state }
}
