import { desk } from '../desk/desk.ts'
import { spaces } from '../desk/fixture.ts'
import { addActivity } from '../desk/programme.ts'
import { addRegistration } from '../desk/registered.ts'
import { fillCatalogue } from '../desk/resource-bank.ts'
import type { Change } from './change.ts'

const far = `/activities/spaces/${spaces.far}`
const nothing = '00000000-0000-4000-8000-000000000000'

export const attendanceChanges: Record<string, Change> = {
  'PUT /activities/spaces/{space}/occurrences/{occurrence}/attendance': {
    as: 'professional',
    act: 'attendance.mark',
    kind: 'occurrence',
    does: async (client) => {
      await fillCatalogue(desk.db)
      const { occurrences } = await addActivity(desk.db, ['2026-11-23T10:15'])
      const session = occurrences[0] ?? ''
      const registration = await addRegistration(desk.db, { session })
      const marks = [{ registration, state: 'present' }]
      return client.put(`${far}/occurrences/${session}/attendance`, { marks, closes: true })
    },
    refused: (client) => client.put(`${far}/occurrences/${nothing}/attendance`, { marks: [] }),
  },
}
