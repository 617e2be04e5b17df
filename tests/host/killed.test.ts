import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { Plan, PlanSummary } from '#domain/plan.ts'
import type { Answer, Client } from '../api/desk/client.ts'
import { ownFolder } from './program.ts'
import { signedIn, startDesk, until, type RunningDesk } from './running-desk.ts'

const rounds = process.env['TAULELL_LONG'] === '1' ? 60 : 2
const folder = ownFolder()
const start = () => startDesk({ TAULELL_DATA: folder })

const Plans = z.object({ items: z.array(PlanSummary), next: z.string().nullable() })
const Sections = z.object({ ids: z.array(z.string()) })

let desk: RunningDesk
let planner: Client
beforeAll(async () => {
  desk = await start()
  planner = await signedIn(desk, 'planner')
})

async function allPlans(after = ''): Promise<z.infer<typeof PlanSummary>[]> {
  const { items, next } = (await planner.get(`/territories/plans?limit=200${after}`)).as(Plans)
  return next === null ? items : [...items, ...(await allPlans(`&after=${next}`))]
}

/** Saves one after the other until the desk is gone, and counts those that were answered. */
function saving(save: (n: number) => Promise<Answer>) {
  const count = { answered: 0 }
  async function untilGone(): Promise<Answer | null> {
    for (;;) {
      const answer = await save(count.answered).catch(() => null)
      if (answer === null || answer.status >= 300) return answer
      count.answered += 1
    }
  }
  return { count, refused: untilGone() }
}

test(
  `killed while it saves, ${rounds} times over, it comes back with every answered save`,
  async () => {
    const { ids } = (await planner.get('/city/sections')).as(Sections)
    const draft = (await allPlans()).find(({ state }) => state === 'draft')
    const path = `/territories/plans/${draft?.id}`
    for (let round = 0; round < rounds; round++) {
      const before = (await planner.get(path)).as(Plan)
      const name = (n: number) => `Ronda ${round}, desat ${n}`
      const islandOf = (n: number) => before.islands[(n + round) % before.islands.length]?.id
      const sectionOf = (n: number) => ids[(n * 7) % ids.length] ?? ''
      const strokes = saving((n) => {
        const moves = [{ section: sectionOf(n), island: islandOf(n) }]
        const ifMatch = before.version + n
        return planner.patch(`${path}/sections`, { moves }, { ifMatch })
      })
      const drafts = saving((n) => planner.post('/territories/plans', { name: name(n) }))
      await until(() => strokes.count.answered > 4 && drafts.count.answered > 4, desk)
      // At another moment of the work each time.
      await wait((17 * round) % 100)
      await desk.kill('SIGKILL')
      expect(await Promise.all([strokes.refused, drafts.refused])).toEqual([null, null])
      const [stroked, drafted] = [strokes.count.answered, drafts.count.answered]

      desk = await start()
      planner = desk.visitor(planner.cookie)
      const after = (await planner.get(path)).as(Plan)
      // What was under way may have been kept without having been answered.
      expect([stroked, stroked + 1]).toContain(after.version - before.version)
      const last = new Map(Array.from({ length: stroked }, (_, n) => [sectionOf(n), islandOf(n)]))
      const underWay = sectionOf(stroked)
      const lost = [...last]
        .filter(([section]) => section !== underWay)
        .filter(([section, island]) => {
          const place = after.assignment[ids.indexOf(section)] ?? -1
          return after.islands[place]?.id !== island
        })
      expect(lost).toEqual([])
      const names = new Set((await allPlans()).map((plan) => plan.name))
      expect(
        Array.from({ length: drafted }, (_, n) => name(n)).filter((one) => !names.has(one)),
      ).toEqual([])
    }
  },
  rounds * 20_000,
)
