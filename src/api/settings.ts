import { createRoute, z } from '@hono/zod-openapi'
import { Refusal } from '#domain/refusal.ts'
import { Settings, SettingsChange } from '#domain/settings.ts'
import { allow } from './allow.ts'
import { body, carries, json, refusals } from './answers.ts'
import { nounRoutes } from './desk.ts'
import { readSettings } from './settings-read.ts'
import { etagOf, versionRequired } from './versions.ts'

const SettingsAnswer = z.object({ settings: Settings, version: z.int() }).openapi('Settings')

const read = createRoute({
  method: 'get',
  path: '/settings',
  summary: 'Show the settings',
  ...allow('settings:read'),
  responses: { 200: json(SettingsAnswer, 'what the city decided'), ...refusals.read },
})

const change = createRoute({
  method: 'patch',
  path: '/settings',
  summary: 'Change the settings',
  ...carries.keyAndVersion,
  ...allow('settings:edit'),
  request: body(SettingsChange),
  responses: {
    200: json(SettingsAnswer, 'changed'),
    ...refusals.write,
    ...refusals.versioned,
  },
})

export const settingsRoutes = nounRoutes()
  .openapi(read, async (c) => {
    const answer = await readSettings(c.var.db)
    c.header('etag', etagOf(answer.version))
    return c.json(answer, 200)
  })
  .openapi(change, async (c) => {
    const version = versionRequired(c.req.header('if-match'))
    const changed = c.req.valid('json')
    const before = await readSettings(c.var.db)
    const settings = { ...before.settings, ...changed }
    if (settings.islandPeopleMin >= settings.islandPeopleMax)
      throw new Refusal('input/invalid', {}, [{ path: 'islandPeopleMax', problem: 'order' }])
    const row = await c.var.db
      .updateTable('settings')
      .set({ settings: JSON.stringify(settings), version: version + 1 })
      .where('version', '=', version)
      .returning('version')
      .executeTakeFirst()
    if (row === undefined) throw new Refusal('version/stale', { version: before.version })
    const facts = { changed: Object.keys(changed) }
    await c.var.audit({ act: 'settings.change', kind: 'settings', id: null, facts })
    c.header('etag', etagOf(row.version))
    return c.json({ settings, version: row.version }, 200)
  })
