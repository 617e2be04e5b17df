import { queryOptions } from '@tanstack/react-query'
import type { ImportAsked, ImportCheck } from '#domain/equipment/import.ts'
import { api, told } from '#web/client.ts'

const at = api.itemImport.spaces[':space']
const importsKey = (space: string) => ['equipment', 'imports', space]
/** Apart from what the bank shows: it is asked again only where it says so. */
export const importChecksKey = ['item-import-check']

export const importsQuery = (space: string) =>
  queryOptions({
    queryKey: importsKey(space),
    queryFn: async () => (await told(at.imports.$get({ param: { space } }))).items,
  })

/** With a key for doing what was looked at: once, however often it is sent. */
export type Checked = ImportCheck & { key: string }

export const importCalls = {
  check: async (space: string, json: ImportAsked): Promise<Checked> => {
    const check = await told(at.import.check.$post({ param: { space }, json }))
    return { ...check, key: crypto.randomUUID() }
  },
  bring: (space: string, asked: ImportAsked, { digest, key }: Checked) =>
    told(
      at.import.$post(
        { param: { space }, json: { ...asked, digest } },
        { headers: { 'idempotency-key': key } },
      ),
    ),
  undo: (space: string, id: string) =>
    told(
      at.imports[':id'].undo.$post(
        { param: { space, id } },
        { headers: { 'idempotency-key': crypto.randomUUID() } },
      ),
    ),
}
