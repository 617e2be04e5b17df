import type { z } from 'zod'
import type { DraftInput, NewFacilitator } from '#domain/activities/activity.ts'
import type { NewTemplate } from '#domain/activities/template.ts'
import { api, told } from '#web/client.ts'

export type NewActivity = { draft: DraftInput; publishes: boolean; leaveOut: string[] }

const spaces = api.series.spaces[':space']
const once = () => ({ headers: { 'idempotency-key': crypto.randomUUID() } })

/** What the form asks for and saves. */
export const formCalls = {
  look: (space: string, json: NewActivity, signal: AbortSignal) =>
    told(spaces.preview.$post({ param: { space }, json }, { init: { signal } })),
  make: (space: string, json: NewActivity) =>
    told(spaces.series.$post({ param: { space }, json }, once())),
  addFacilitator: (space: string, json: z.input<typeof NewFacilitator>) =>
    told(api.facilitators.spaces[':space'].facilitators.$post({ param: { space }, json }, once())),
  keepTemplate: (space: string, json: z.input<typeof NewTemplate>) =>
    told(api.templates.spaces[':space'].templates.$post({ param: { space }, json }, once())),
  removeTemplate: (param: { space: string; template: string }) =>
    told(api.templates.spaces[':space'].templates[':template'].$delete({ param }, once())),
}
