import type { z } from 'zod'
import type { NewRegistration, RegistrationChange } from '#domain/activities/registration.ts'
import { api, told } from '#web/client.ts'
import type { Target } from './registration-queries.ts'

const spaces = api.registrations.spaces[':space']
const one = spaces.registrations[':registration']
const once = (version?: number) => ({
  headers: {
    'idempotency-key': crypto.randomUUID(),
    ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
  },
})

export type Standing = { space: string; registration: string; version: number }
export type Beyond = NonNullable<NewRegistration['beyondBecause']>

/** What is done to registrations, each once however often the network makes it try. */
export const registrationCalls = {
  register: (target: Target, json: z.input<typeof NewRegistration>) =>
    'occurrence' in target
      ? told(spaces.occurrences[':occurrence'].registrations.$post({ param: target, json }, once()))
      : told(spaces.series[':activity'].registrations.$post({ param: target, json }, once())),
  change: ({ version, ...param }: Standing, json: z.input<typeof RegistrationChange>) =>
    told(one.$patch({ param, json }, once(version))),
  cancel: ({ version, ...param }: Standing, by: 'person' | 'service') =>
    told(one.cancel.$post({ param, json: { by } }, once(version))),
  restore: ({ version, ...param }: Standing) =>
    told(one.restore.$post({ param, json: {} }, once(version))),
  accept: ({ version, ...param }: Standing, beyondBecause: Beyond | null = null) =>
    told(one.accept.$post({ param, json: { beyondBecause } }, once(version))),
  decline: ({ version, ...param }: Standing) =>
    told(one.decline.$post({ param, json: {} }, once(version))),
  move: ({ version, ...param }: Standing, to: string) =>
    told(one.move.$post({ param, json: { to } }, once(version))),
}
