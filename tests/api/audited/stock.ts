import { z } from 'zod'
import type { Client } from '../desk/client.ts'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { addItems, fillCatalogue } from '../desk/resource-bank.ts'
import type { Change } from './change.ts'

const far = `/equipment/spaces/${spaces.far}`
const nothing = '00000000-0000-4000-8000-000000000000'
const decided = { markMissing: false, bringHere: false }
const Made = z.object({ id: z.string() })
const Checked = z.object({ digest: z.string() })
const rows = [{ row: 2, cells: { tag: 'VV500001', type: 'Crosses', model: 'Crossa de colze' } }]

async function stock() {
  await fillCatalogue(desk.db)
  await addItems(desk.db, [{ tag: 'VV100001' }])
}

/** What leads to the act under test leaves no row of the audit's. */
async function unnoted(work: () => Promise<string>): Promise<string> {
  const made = await work()
  await desk.asOwner(({ script }) =>
    script(`set search_path to taulell; alter table audit disable trigger user;
      delete from audit where act like 'equipment.%'; alter table audit enable trigger user;`),
  )
  return made
}

const begun = (client: Client) =>
  unnoted(async () => {
    await stock()
    return (await client.post(`${far}/stocktakes`, undefined)).as(Made).id
  })

async function bring(client: Client) {
  await stock()
  const { digest } = (await client.post(`${far}/import/check`, { rows })).as(Checked)
  return client.post(`${far}/import`, { rows, digest })
}

export const stockChanges: Record<string, Change> = {
  'POST /equipment/spaces/{space}/stocktakes': {
    as: 'professional',
    act: 'equipment.begin-stocktake',
    kind: 'stocktake',
    does: (client) => client.post(`${far}/stocktakes`, undefined),
    refused: (client) => client.post(`/equipment/spaces/${spaces.turo}/stocktakes`, undefined),
  },
  'POST /equipment/spaces/{space}/stocktakes/{id}/scans': {
    as: 'professional',
    act: 'equipment.scan',
    kind: 'stocktake',
    does: async (client) =>
      client.post(`${far}/stocktakes/${await begun(client)}/scans`, { tag: 'VV100001' }),
    refused: (client) => client.post(`${far}/stocktakes/${nothing}/scans`, { tag: 'VV100001' }),
  },
  'POST /equipment/spaces/{space}/stocktakes/{id}/close': {
    as: 'professional',
    act: 'equipment.close-stocktake',
    kind: 'stocktake',
    does: async (client) => client.post(`${far}/stocktakes/${await begun(client)}/close`, decided),
    refused: (client) => client.post(`${far}/stocktakes/${nothing}/close`, decided),
  },
  'POST /equipment/spaces/{space}/import': {
    as: 'professional',
    act: 'equipment.import',
    kind: 'item-import',
    does: bring,
    refused: (client) => client.post(`${far}/import`, { rows, digest: 'a'.repeat(64) }),
  },
  'POST /equipment/spaces/{space}/imports/{id}/undo': {
    as: 'professional',
    act: 'equipment.undo-import',
    kind: 'item-import',
    does: async (client) => {
      const batch = await unnoted(async () => (await bring(client)).as(Made).id)
      return client.post(`${far}/imports/${batch}/undo`, undefined)
    },
    refused: (client) => client.post(`${far}/imports/${nothing}/undo`, undefined),
  },
}
