import type { ItemState } from '#domain/equipment/item.ts'
import { dayOf, minutesOfDay } from './calendar.ts'
import { isDue, step } from './fate.ts'
import { keep, passInspection, type Going, type Out } from './goes-out.ts'
import { addClaim, addTask, type DemoTask, type Life, type World } from './life.ts'
import { askFor, send } from './transfers.ts'

/** Renewed or not, it comes back and is made ready for the next; `over` where it has not got so far today. */
export function comeBack(life: Life, world: World, { claim, terms }: Out): Going {
  const { calendar } = world
  for (const { at, due } of terms.renewals) {
    const facts = { due: calendar.day(due) }
    if (!step(life, world, at, { kind: 'renewed', to: 'on-loan', claim, facts })) return 'over'
    claim.due = due
    claim.renewals += 1
  }
  const { cleans, inspectsAfterLoan } = life.type.policy
  // What is neither cleaned nor inspected goes straight back on its shelf, and nobody mends it.
  const isDamaged = (cleans || inspectsAfterLoan) && world.chances.happens(0.025)
  const to: ItemState = cleans ? 'to-clean' : inspectsAfterLoan ? 'to-inspect' : 'available'
  const overdueDays = Math.max(0, dayOf(terms.back) - claim.due)
  const isBack = step(life, world, terms.back, {
    kind: 'returned',
    to,
    space: terms.backAt,
    claim,
    facts: isDamaged ? { overdueDays, damaged: true } : { overdueDays },
  })
  if (!isBack) return 'over'
  claim.state = 'done'
  claim.ended = terms.back
  claim.endSpace = terms.backAt
  const away = whatIsWrong(life, world, isDamaged)
  if (cleans && !isCleaned(life, world, isDamaged)) return 'over'
  if (life.state === 'to-inspect' && !isFit(life, world, isDamaged)) return 'over'
  if (away !== null) return bringHome(life, world, away)
  return life.state === 'held' ? keepForWaiting(life, world) : 'stayed'
}

/** Opens what is to be seen to; answers with the task of bringing it home, where there is one. */
function whatIsWrong(life: Life, world: World, isDamaged: boolean): DemoTask | null {
  const { chances } = world
  const created = life.at
  if (isDamaged) addTask(life, world, { kind: 'damage', created })
  const accessories = life.model.accessories ?? []
  const lost = chances.weighted(accessories, () => 1)
  const isOpen = life.tasks.some(({ kind, done }) => kind === 'accessory' && done === null)
  if (lost !== undefined && !isOpen && chances.happens(0.025)) {
    const found = created + chances.between(3, 30) * minutesOfDay
    const done = found < world.calendar.now ? found : null
    addTask(life, world, { kind: 'accessory', created, facts: { missing: [lost] }, done })
  }
  if (life.space === life.home) return null
  const facts = { to: life.home.id, name: life.home.name }
  return addTask(life, world, { kind: 'bring-home', created, facts })
}

function isCleaned(life: Life, world: World, isDamaged: boolean): boolean {
  const { chances } = world
  const days = chances.pick([0, 0, 0, 1, 1, 1, 2, 2, 3, 4])
  const at = life.space.timetable.momentAfter(life.at + 30, days, chances.chance)
  const inspects = life.type.policy.inspectsAfterLoan || isDamaged || isDue(life, at)
  const isAwaited = !inspects && life.space === life.home && chances.happens(0.03)
  const to: ItemState = inspects ? 'to-inspect' : isAwaited ? 'held' : 'available'
  return step(life, world, at, { kind: 'cleaned', to })
}

function isFit(life: Life, world: World, isDamaged: boolean): boolean {
  const { chances } = world
  const next = (least: number, most: number) =>
    life.space.timetable.momentAfter(life.at, chances.between(least, most), chances.chance)
  if (isDamaged && chances.happens(0.8)) {
    const facts = { passed: false }
    if (!step(life, world, next(0, 3), { kind: 'inspected', to: 'in-repair', facts })) return false
    if (!step(life, world, next(5, 25), { kind: 'repaired', to: 'to-inspect' })) return false
    closeDamage(life)
  }
  const facts = { passed: true }
  if (!step(life, world, next(1, 6), { kind: 'inspected', to: 'available', facts })) return false
  passInspection(life, world, life.at)
  closeDamage(life)
  return true
}

function closeDamage(life: Life): void {
  for (const task of life.tasks) if (task.kind === 'damage') task.done ??= life.at
}

/** From where it was brought back to where it belongs: its own space asks for it, and it is sent. */
function bringHome(life: Life, world: World, task: DemoTask): Going {
  const { chances } = world
  const { home } = life
  const asked = home.timetable.momentAfter(life.at, chances.between(0, 5), chances.chance)
  const claim = askFor(life, world, { to: home, at: asked })
  if (claim === null || !send(life, world, claim, chances.between(1, 3))) return 'over'
  const at = home.timetable.momentAfter(life.at, chances.between(3, 9), chances.chance)
  if (!step(life, world, at, { kind: 'received', to: 'available', space: home, claim }))
    return 'over'
  claim.state = 'done'
  claim.ended = at
  claim.endSpace = home
  task.done = at
  return 'stayed'
}

/** Put aside for whoever waited for one like it. */
function keepForWaiting(life: Life, world: World): Going {
  const from = dayOf(life.at)
  const due = life.space.timetable.nextOpen(from + life.type.policy.loanDays)
  const created = life.at
  const claim = addClaim(life, world, { kind: 'reservation', state: 'ready', from, due, created })
  const event = life.events.at(-1)
  if (event !== undefined) event.claim = claim
  life.waits.push({ claim, since: created - world.chances.between(3, 20) * minutesOfDay })
  return keep(life, world, claim)
}
