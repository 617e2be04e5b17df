import { test as base, type Page } from '@playwright/test'
import { z } from 'zod'
import type { Role } from '#domain/people.ts'

/** A person with a browser of their own at the desk. */
export class Colleague {
  readonly page: Page
  /** What the browser complained of: scripts that failed, policies that were broken. */
  readonly complaints: string[] = []

  constructor(page: Page) {
    this.page = page
    page.on('pageerror', (error) => this.complaints.push(error.message))
    page.on('console', (line) => {
      const said = line.text()
      if (line.type() === 'error' && !/status of 4\d\d/.test(said)) this.complaints.push(said)
    })
  }

  /** Opens a page and waits until it shows what it is. */
  async opens(path: string) {
    await this.page.goto(path, { waitUntil: 'domcontentloaded' })
    await this.heading().waitFor()
    await this.page.locator('main[aria-busy="true"]').waitFor({ state: 'detached' })
    await this.page.getByText('S’està dibuixant el mapa…').waitFor({ state: 'hidden' })
    await this.page.evaluate(() => document.fonts.ready.then(() => undefined))
  }

  heading() {
    return this.page.getByRole('heading', { level: 1 })
  }

  /** What the api answers to this person. */
  async asks(path: string): Promise<unknown> {
    const answer = await this.page.request.get(`/api${path}`)
    return answer.json()
  }
}

type Colleagues = {
  /** Somebody signed in as a role, in a browser of their own. */
  colleague: (persona: Role, how?: { phone?: boolean }) => Promise<Colleague>
}

export const test = base.extend<Colleagues>({
  colleague: async ({ browser, baseURL }, lend) => {
    const contexts: { close: () => Promise<void> }[] = []
    await lend(async (persona, { phone = false } = {}) => {
      const context = await browser.newContext({
        colorScheme: 'light',
        locale: 'ca-ES',
        timezoneId: 'Europe/Madrid',
        reducedMotion: 'reduce',
        viewport: phone ? { width: 390, height: 844 } : { width: 1366, height: 768 },
        ...(baseURL === undefined ? {} : { baseURL }),
      })
      contexts.push(context)
      await context.request.post('/api/session/demo', { data: { persona } })
      return new Colleague(await context.newPage())
    })
    for (const context of contexts) await context.close()
  },
})

const Plans = z.object({ items: z.array(z.object({ id: z.string(), state: z.string() })) })

/** The address of the draft that the demo begins with. */
export async function draftOf(somebody: Colleague): Promise<string> {
  const { items } = Plans.parse(await somebody.asks('/territories/plans'))
  return items.find((plan) => plan.state === 'draft')?.id ?? ''
}

const Spaces = z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) })

export async function spacesOf(somebody: Colleague) {
  return Spaces.parse(await somebody.asks('/spaces')).items
}

const Items = z.object({ items: z.array(z.object({ tag: z.string() })) })

/** The tag of an item of the demo's bank. */
export async function anItem(somebody: Colleague, filter = ''): Promise<string> {
  const { items } = Items.parse(await somebody.asks(`/equipment/items?limit=1${filter}`))
  return items[0]?.tag ?? ''
}

const Mine = z.object({ spaces: z.array(z.object({ id: z.string() })) })
const Sessions = z.object({
  items: z.array(
    z.object({ id: z.string(), activity: z.string(), attendance: z.string().nullable() }),
  ),
})

/** Where attendance is taken of a session that was held at one's own space these weeks. */
export async function aDoor(somebody: Colleague): Promise<string> {
  const { spaces } = Mine.parse(await somebody.asks('/session'))
  const range = `from=${dayBefore(20)}&to=${dayBefore(-1)}`
  const { items } = Sessions.parse(
    await somebody.asks(`/activities/occurrences?space=${spaces[0]?.id ?? ''}&${range}`),
  )
  const held = items.find(({ attendance }) => attendance !== null)
  return `/activities/${held?.activity ?? ''}/attendance/${held?.id ?? ''}`
}

function dayBefore(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
}
