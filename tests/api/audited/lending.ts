import { z } from 'zod'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { addItems, borrowers, fillCatalogue } from '../desk/resource-bank.ts'
import type { Client } from '../desk/client.ts'
import type { Change } from './change.ts'

const far = `/equipment/spaces/${spaces.far}`
const nothing = '00000000-0000-4000-8000-000000000000'
const wanted = { borrower: borrowers.rosa, items: [{ tag: 'VV100001' }] }
const Lent = z.object({
  act: z.string(),
  loan: z.object({ lines: z.array(z.object({ claim: z.string() })) }),
})

async function stock() {
  await fillCatalogue(desk.db)
  await addItems(desk.db, [{ tag: 'VV100001' }])
}

/** Lends in a transaction of the test's own, that leaves no row of the audit's. */
async function lent(client: Client) {
  await stock()
  const answer = (await client.post(`${far}/loans`, wanted)).as(Lent)
  await desk.asOwner(({ script }) =>
    script(`set search_path to taulell; alter table audit disable trigger user;
      delete from audit where act = 'equipment.lend'; alter table audit enable trigger user;`),
  )
  return { act: answer.act, claim: answer.loan.lines[0]?.claim ?? '' }
}

/** A loan that took a deposit, and is back. */
async function backWithDeposit(client: Client) {
  await stock()
  await desk.db.updateTable('product_types').set({ deposit_cents: 2000 }).execute()
  const { loan } = (await client.post(`${far}/loans`, { ...wanted, depositTaken: true })).as(
    z.object({ loan: z.object({ id: z.string() }) }),
  )
  await client.post(`${far}/returns`, { tag: 'VV100001' })
  await desk.asOwner(({ script }) =>
    script(`set search_path to taulell; alter table audit disable trigger user;
      delete from audit where act like 'equipment.%'; alter table audit enable trigger user;`),
  )
  return loan.id
}

/** A return that leaves no row of the audit's. */
async function returned(client: Client) {
  await lent(client)
  const { act } = (await client.post(`${far}/returns`, { tag: 'VV100001' })).as(
    z.object({ act: z.string() }),
  )
  await desk.asOwner(({ script }) =>
    script(`set search_path to taulell; alter table audit disable trigger user;
      delete from audit where act like 'equipment.%'; alter table audit enable trigger user;`),
  )
  return act
}

export const lendingChanges: Record<string, Change> = {
  'POST /equipment/spaces/{space}/loans/{loan}/deposit': {
    as: 'professional',
    act: 'equipment.return-deposit',
    kind: 'loan',
    does: async (client) =>
      client.post(`${far}/loans/${await backWithDeposit(client)}/deposit`, undefined),
    refused: (client) => client.post(`${far}/loans/${nothing}/deposit`, undefined),
  },
  'POST /equipment/spaces/{space}/loans': {
    as: 'professional',
    act: 'equipment.lend',
    kind: 'loan',
    does: async (client) => {
      await stock()
      return client.post(`${far}/loans`, wanted)
    },
    refused: (client) => client.post(`${far}/loans`, wanted),
  },
  'POST /equipment/spaces/{space}/claims/{claim}/renew': {
    as: 'professional',
    act: 'equipment.renew',
    kind: 'claim',
    does: async (client) => client.post(`${far}/claims/${(await lent(client)).claim}/renew`, {}),
    refused: (client) => client.post(`${far}/claims/${nothing}/renew`, {}),
  },
  'POST /equipment/spaces/{space}/calls': {
    as: 'professional',
    act: 'equipment.call',
    kind: 'claim',
    does: async (client) =>
      client.post(`${far}/calls`, { claim: (await lent(client)).claim, outcome: 'no-answer' }),
    refused: (client) => client.post(`${far}/calls`, { claim: nothing, outcome: 'no-answer' }),
  },
  'POST /equipment/spaces/{space}/returns': {
    as: 'professional',
    act: 'equipment.take-back',
    kind: 'item',
    does: async (client) => {
      await lent(client)
      return client.post(`${far}/returns`, { tag: 'VV100001' })
    },
    refused: (client) => client.post(`${far}/returns`, { tag: 'VV999999' }),
  },
  'POST /equipment/spaces/{space}/returns/{act}/notes': {
    as: 'professional',
    act: 'equipment.note-return',
    kind: 'item',
    does: async (client) =>
      client.post(`${far}/returns/${await returned(client)}/notes`, { damaged: true }),
    refused: (client) => client.post(`${far}/returns/${nothing}/notes`, { damaged: true }),
  },
  'POST /equipment/spaces/{space}/items/{tag}/care': {
    as: 'professional',
    act: 'equipment.care',
    kind: 'item',
    does: async (client) => {
      await stock()
      return client.post(`${far}/items/VV100001/care`, { step: 'to-clean' })
    },
    refused: (client) => client.post(`${far}/items/VV100001/care`, { step: 'cleaned' }),
  },
  'POST /equipment/spaces/{space}/acts/{act}/undo': {
    as: 'professional',
    act: 'equipment.undo',
    kind: 'act',
    does: async (client) => client.post(`${far}/acts/${(await lent(client)).act}/undo`, {}),
    refused: (client) => client.post(`${far}/acts/${nothing}/undo`, {}),
  },
}
