import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { addLoan } from '../desk/lent.ts'
import { addItems, borrowers, fillCatalogue } from '../desk/resource-bank.ts'
import { signaturePng } from '../desk/signature.ts'
import type { Change } from './change.ts'

const far = `/equipment/spaces/${spaces.far}`
const nothing = `${far}/loans/00000000-0000-4000-8000-000000000000`
const png = signaturePng()

async function lent() {
  await fillCatalogue(desk.db)
  const { VV100001: item } = await addItems(desk.db, [{ tag: 'VV100001' }])
  const { loan } = await addLoan(desk.db, { item, borrower: borrowers.rosa })
  return `${far}/loans/${loan}`
}

const asProfessional = { as: 'professional', kind: 'loan' } as const

export const paperChanges: Record<string, Change> = {
  'POST /equipment/spaces/{space}/labels': {
    as: 'professional',
    act: 'equipment.print-labels',
    kind: 'space',
    does: async (client) => {
      await lent()
      return client.post(`${far}/labels`, { tags: ['VV100001'], size: 'large' })
    },
    refused: (client) => client.post(`${far}/labels`, { tags: ['VV999999'], size: 'large' }),
  },
  'POST /equipment/spaces/{space}/loans/{loan}/agreement': {
    ...asProfessional,
    act: 'equipment.print-agreement',
    does: async (client) => client.post(`${await lent()}/agreement`, undefined),
    refused: (client) => client.post(`${nothing}/agreement`, undefined),
  },
  'POST /equipment/spaces/{space}/loans/{loan}/signature': {
    ...asProfessional,
    act: 'equipment.sign',
    does: async (client) => client.post(`${await lent()}/signature`, { png }),
    refused: (client) => client.post(`${nothing}/signature`, { png }),
  },
}
