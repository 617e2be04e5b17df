import type { Locator, Page } from '@playwright/test'
import type { OwnerConnection } from '#api/db/migrate.ts'
import { withBrowser } from './pages.ts'
import { ms, percentile } from './percentiles.ts'

const visits = 5

/** One space whose month holds three hundred sessions: ten on each of thirty days. */
export async function addFullMonth(owner: OwnerConnection): Promise<string> {
  await owner.script(`set search_path to taulell, pg_catalog;
    create temp table crowded as select id from spaces order by id limit 1;
    insert into activities (id, kind_id, space_id, texts, first_start, minutes, zone, status, registers_for)
    select '99999999-0000-4000-8000-000000000300', (select id from activity_kinds order by name_ca limit 1), c.id,
      '{"ca":{"title":"Mes ple","summary":"","description":""}}', date_trunc('month', current_date) + interval '5 hours',
      30, 'Europe/Madrid', 'published', 'nothing' from crowded c;
    delete from occurrences o using crowded c where o.space_id = c.id
      and o.start_local >= date_trunc('month', current_date) and o.activity_id <> '99999999-0000-4000-8000-000000000300'
      and not exists (select from registrations r where r.occurrence_id = o.id);
    insert into occurrences (activity_id, recurrence_id, start_local, end_local, zone, space_id, status)
    select a.id, at, at, at + interval '30 minutes', a.zone, a.space_id, 'published'
    from activities a, generate_series(0, 29) d, generate_series(0, 9) n,
      lateral (select a.first_start + d * interval '1 day' + n * interval '1 hour' as at) x
    where a.id = '99999999-0000-4000-8000-000000000300'`)
  const [row] = await owner.rows('select id::text as id from crowded')
  return String(row?.['id'])
}

/**
 * From asking for a page to its sessions being painted, with scripts and words in the browser's cache:
 * a month of three hundred sessions, and a day of every space there is.
 */
export async function measureCalendarPages(
  address: string,
  { space, today }: { space: string; today: string },
): Promise<[string, string][]> {
  return withBrowser(async (context) => {
    await context.request.post(`${address}/api/session/demo`, { data: { persona: 'professional' } })
    const page = await context.newPage()
    const month = `${address}/activities?view=month&space=${space}&on=${today}`
    const day = `${address}/activities?space=all&view=day&on=${today}`
    const city = `${address}/activities/city`
    return [
      ['a month of 300 sessions', await painted(page, month, page.getByText('Mes ple').first())],
      ['a day of all spaces', await painted(page, day, page.getByText(/Activitat \d+/).first())],
      [
        'a week of all spaces, counted by day',
        await painted(page, city, page.getByRole('gridcell').or(page.getByRole('cell')).first()),
      ],
    ]
  })
}

async function painted(page: Page, address: string, what: Locator): Promise<string> {
  const took: number[] = []
  for (let visit = 0; visit <= visits; visit++) {
    await page.goto(address)
    await what.waitFor()
    const at = await page.evaluate(
      () => new Promise<number>((done) => requestAnimationFrame(() => done(performance.now()))),
    )
    if (visit > 0) took.push(at)
  }
  return `${ms(percentile(took, 0.5))} / ${ms(percentile(took, 0.95))}`
}
