import { z } from 'zod'
import { addressesAsked } from './doors.ts'
import { ms, percentile } from './percentiles.ts'
import type { RunningDesk } from './desk-server.ts'

export const Plans = z.object({ items: z.array(z.object({ id: z.string(), state: z.string() })) })
const Plan = z.object({ version: z.number(), islands: z.array(z.object({ id: z.string() })) })
const Sections = z.object({ ids: z.array(z.string()) })

const rounds = 300

/** Times the lists of a working day and the saving of a stroke, one request after another, over HTTP. */
export async function measureRequests({ address }: RunningDesk): Promise<[string, string][]> {
  const signedIn = await fetch(`${address}/api/session/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona: 'planner' }),
  })
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const get = (path: string) => fetch(`${address}/api${path}`, { headers: { cookie } })
  const { items } = Plans.parse(await (await get('/territories/plans')).json())
  const draft = items.find((plan) => plan.state === 'draft')?.id ?? ''
  const plan = Plan.parse(await (await get(`/territories/plans/${draft}`)).json())
  const { ids } = Sections.parse(await (await get('/city/sections')).json())

  let version = plan.version
  const save = async (round: number) => {
    const island = plan.islands[round % plan.islands.length]?.id
    const from = (round * 37) % (ids.length - 10)
    const moves = ids.slice(from, from + 10).map((section) => ({ section, island }))
    const answer = await fetch(`${address}/api/territories/plans/${draft}/sections`, {
      method: 'PATCH',
      headers: { cookie, 'content-type': 'application/json', 'if-match': `"${version}"` },
      body: JSON.stringify({ moves }),
    })
    if (!answer.ok) throw new Error(`a save was answered ${answer.status}`)
    version += 1
    return answer
  }
  const asked = addressesAsked(rounds)
  const lists: [string, (round: number) => Promise<Response>][] = [
    ['list of plans', () => get('/territories/plans')],
    ['a whole plan of 115 islands', () => get(`/territories/plans/${draft}`)],
    ['islands with figures, a page of 50', () => get(`/territories/plans/${draft}/islands`)],
    ['list of spaces', () => get('/spaces')],
    ['search', () => get('/search?q=prosp')],
    [
      'an address, as people write it, among 160,000',
      (round) => get(`/territories/where?address=${encodeURIComponent(asked[round] ?? '')}`),
    ],
    ['the island of a point', () => get('/territories/where?lon=2.16&lat=41.4')],
    ['coverage of a plan', () => get('/territories/coverage')],
    ['who am I', () => get('/session')],
  ]
  const rows: [string, string][] = [['save a stroke of 10 sections', await timed(save)]]
  for (const [name, ask] of lists) rows.push([name, await timed(ask)])
  return rows
}

async function timed(ask: (round: number) => Promise<Response>): Promise<string> {
  const took: number[] = []
  for (let round = 0; round < rounds; round++) {
    const startedAt = performance.now()
    const answer = await ask(round)
    await answer.arrayBuffer()
    took.push(performance.now() - startedAt)
    if (!answer.ok) throw new Error(`answered ${answer.status}`)
  }
  return `${ms(percentile(took, 0.5))} / ${ms(percentile(took, 0.99))}`
}
