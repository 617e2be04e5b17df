import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { Plan, PlanIsland } from '#domain/plan.ts'
import { PlanAtVersion } from '#domain/plan-version.ts'
import type { Client } from './desk/client.ts'
import { desk } from './desk/desk.ts'
import { madeUpCity } from './desk/made-up-city.ts'

const isLong = process.env['TAULELL_LONG'] === '1'
const { ids } = madeUpCity.sections
const nth = <Thing>(things: readonly Thing[], n: number) => things[n % things.length]

/** One edit, told in numbers that are read against whatever the draft holds by then. */
type Edit = { kind: string; one: number; other: number; sections: number[] }
const add: Edit = { kind: 'add', one: 0, other: 0, sections: [] }
const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(
      'paint',
      'paint',
      'paint',
      'erase',
      'add',
      'rename',
      'swap',
      'remove',
      'merge',
      'split',
    ),
    one: fc.nat(40),
    other: fc.nat(40),
    sections: fc.array(fc.nat(ids.length - 1), { minLength: 1, maxLength: 6 }),
  }),
  { minLength: 1, maxLength: 14 },
)

/** Who holds each section, by the plan and by a slow reference that follows what was asked. */
type Holders = Record<string, string | null>
const holders = ({ islands, assignment }: Pick<Plan, 'islands' | 'assignment'>): Holders =>
  Object.fromEntries(ids.map((id, i) => [id, islands[assignment[i] ?? -1]?.id ?? null]))

const to = (island: string | null, all: readonly string[]): Holders =>
  Object.fromEntries(all.map((id) => [id, island]))

const Founded = z.object({ island: PlanIsland })

/** Asks for an edit and says which sections go where by it; nothing where the draft has nothing for it. */
async function make(
  client: Client,
  { address, plan, step }: { address: string; plan: Plan; step: number },
  { kind, one, other, sections }: Edit,
): Promise<Holders | null> {
  const ask = async (method: string, rest: string, body?: unknown) => {
    const answer = await client.send(method, `${address}/${rest}`, body, { ifMatch: plan.version })
    expect(answer.status).toBeLessThan(300)
    return answer
  }
  const [a, b] = [nth(plan.islands, one), nth(plan.islands, other)]
  const name = `Illa ${step}`
  if (kind === 'add') {
    await ask('POST', 'islands', { name })
    return {}
  }
  if (a === undefined || b === undefined) return null
  const own = ids.filter((id) => holders(plan)[id] === a.id)
  if (kind === 'paint' || kind === 'erase') {
    const island = kind === 'paint' ? a.id : null
    const painted = sections.flatMap((at) => ids[at] ?? [])
    await ask('PATCH', 'sections', { moves: painted.map((section) => ({ section, island })) })
    return to(island, painted)
  }
  if (kind === 'rename' || kind === 'swap') {
    const swapped = [
      { id: a.id, number: b.number },
      { id: b.id, number: a.number },
    ]
    await ask('PATCH', 'islands', { islands: kind === 'swap' ? swapped : [{ id: a.id, name }] })
    return {}
  }
  if (kind === 'remove') {
    await ask('DELETE', `islands/${a.id}`)
    return to(null, own)
  }
  if (kind === 'merge') {
    if (a.id === b.id) return null
    await ask('POST', `islands/${a.id}/merge`, { into: b.id })
    return to(b.id, own)
  }
  const some = own.slice(0, sections.length)
  if (some.length === 0) return null
  const answer = await ask('POST', `islands/${a.id}/split`, { name, sections: some })
  return to(answer.as(Founded).island.id, some)
}

test(
  'whatever is edited, every section is where it was put, and every version reads as it was',
  async () => {
    const client = await desk.as('planner')
    let drafts = 0
    const property = fc.asyncProperty(edits, async (asked) => {
      drafts += 1
      const created = await client.post('/territories/plans', { name: `Prova ${drafts}` })
      let plan = created.as(Plan)
      const address = `/territories/plans/${plan.id}`
      let expected = holders(plan)
      const seen = [plan]
      for (const [step, one] of [add, add, ...asked].entries()) {
        const moved = await make(client, { address, plan, step }, one)
        if (moved === null) continue
        expected = { ...expected, ...moved }
        plan = (await client.get(address)).as(Plan)
        expect(holders(plan)).toEqual(expected)
        expect(plan.version).toBe(seen.length + 1)
        seen.push(plan)
      }
      for (const { version, islands, assignment } of seen) {
        const read = (await client.get(`${address}/versions/${version}`)).as(PlanAtVersion)
        expect(read).toMatchObject({ islands, assignment })
      }
    })
    await fc.assert(property, isLong ? { numRuns: 200 } : { numRuns: 12, seed: 2026 })
  },
  isLong ? 600_000 : 60_000,
)
