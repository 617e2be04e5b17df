import type { Client } from '../desk/client.ts'
import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { addLoan } from '../desk/lent.ts'
import { addItems, borrowers, fillCatalogue } from '../desk/resource-bank.ts'
import type { Change } from './change.ts'

const all = `/people/spaces/${spaces.far}/borrowers`
/** Added today at this very counter: hers to change without a reason. */
const rosa = `${all}/${borrowers.rosa}`
const newcomer = { givenName: 'Èlia', familyName: 'Puigcerdà', phone: '612 345 678' }
const elsewhere = { letters: 'diallo', reason: 'Ve de part d’un altre espai' }
const stale = { ifMatch: 9 }

const of = (
  act: string,
  does: (client: Client) => ReturnType<Client['get']>,
  refused: Change['refused'],
): Change => ({
  as: 'professional',
  act: `borrowers.${act}`,
  kind: 'borrower',
  does: async (client) => {
    await fillCatalogue(desk.db)
    await desk.db
      .updateTable('borrowers')
      .set({ created_at: desk.clock.now() })
      .where('id', '=', borrowers.rosa)
      .execute()
    return does(client)
  },
  refused,
})

export const borrowerChanges: Record<string, Change> = {
  'POST /people/spaces/{space}/borrowers': of(
    'add',
    (client) => client.post(all, newcomer),
    (client) => client.post(all, { ...newcomer, district: '77' }),
  ),
  'POST /people/spaces/{space}/borrowers/search-everywhere': of(
    'search',
    (client) => client.post(`${all}/search-everywhere`, elsewhere),
    (client) => client.post(`${all}/search-everywhere`, { letters: 'diallo' }),
  ),
  'POST /people/spaces/{space}/borrowers/{id}/open': of(
    'open',
    (client) => client.post(`${rosa}/open`, {}),
    (client) => client.post(`${rosa}/open`, {}),
  ),
  'POST /people/spaces/{space}/borrowers/of-claim/{claim}/open': of(
    'open',
    async (client) => {
      const items = await addItems(desk.db, [{ tag: 'VV100001' }])
      const { claim } = await addLoan(desk.db, {
        item: items['VV100001'],
        borrower: borrowers.rosa,
      })
      return client.post(`${all}/of-claim/${claim}/open`, {})
    },
    (client) => client.post(`${all}/of-claim/${borrowers.rosa}/open`, {}),
  ),
  'POST /people/spaces/{space}/borrowers/{id}/copy': of(
    'copy',
    (client) => client.post(`${rosa}/copy`, { reason: 'Ho demana per escrit' }),
    (client) => client.post(`${rosa}/copy`, {}),
  ),
  'POST /people/spaces/{space}/borrowers/{id}/hold': of(
    'hold',
    (client) => client.post(`${rosa}/hold`, { because: 'damage' }),
    (client) => client.post(`${rosa}/hold`, { because: 'damage' }),
  ),
  'PATCH /people/spaces/{space}/borrowers/{id}': of(
    'change',
    (client) => client.patch(rosa, { phone: '600 000 001' }, { ifMatch: 1 }),
    (client) => client.patch(rosa, { phone: '600 000 001' }, stale),
  ),
  'DELETE /people/spaces/{space}/borrowers/{id}': of(
    'erase',
    (client) => client.remove(rosa),
    (client) => client.remove(rosa),
  ),
}
