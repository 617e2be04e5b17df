import { Hono } from 'hono'
import { html, raw } from 'hono/html'
import { Tag } from '#domain/equipment/item.ts'
import type { Db } from '../db/database.ts'
import type { Host } from '../host.ts'

/**
 * What a label's code opens: for whoever finds something, and for staff. It tells nothing of the
 * thing but its tag, and a tag that nothing has gets the same page.
 */
export function tagPages(host: Pick<Host, 'database' | 'log'>) {
  return new Hono().get('/:door{[tT]}/:tag', async (c) => {
    // As it is typed from a label, or scanned; anything else is not repeated.
    const tag = Tag.safeParse(c.req.param('tag').replaceAll(/[-\s]/g, '')).data ?? null
    const phone = tag === null ? null : await phoneOf(host.database.db, tag).catch(sayNone)
    const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
    const policy = `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
    return c.html(page({ tag, phone, nonce }), 200, {
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
      'cache-control': 'no-store',
    })
  })

  /** Whoever stands there with the thing is told what can be told. */
  function sayNone(error: unknown): null {
    host.log.error('a tag’s page without its telephone', {}, error)
    return null
  }
}

/** The telephone of the space that a thing belongs to. */
async function phoneOf(db: Db, tag: string): Promise<string | null> {
  const row = await db
    .selectFrom('items')
    .innerJoin('spaces', 'spaces.id', 'items.home_space_id')
    .select('spaces.phone')
    .where((of) =>
      of.or([
        of('items.tag', '=', tag),
        of(
          'items.id',
          'in',
          of.selectFrom('former_tags').select('item_id').where('former_tags.tag', '=', tag),
        ),
      ]),
    )
    .executeTakeFirst()
  return row?.phone ?? null
}

const words = [
  {
    lang: 'ca',
    belongs: 'Això és del banc de recursos municipal.',
    call: 'Si ho has trobat, truca’ns:',
    bring: 'Si ho has trobat, porta-ho a l’equipament municipal que tinguis més a prop.',
    staff: 'Soc de l’equip: obre la fitxa',
  },
  {
    lang: 'es',
    belongs: 'Esto es del banco de recursos municipal.',
    call: 'Si lo has encontrado, llámanos:',
    bring: 'Si lo has encontrado, llévalo al equipamiento municipal que tengas más cerca.',
    staff: 'Soy del equipo: abre la ficha',
  },
  {
    lang: 'en',
    belongs: 'This belongs to the city’s resource bank.',
    call: 'If you have found it, please call us:',
    bring: 'If you have found it, please take it to the nearest municipal office.',
    staff: 'I work here: open the record',
  },
] as const

const style = `
  :root { color-scheme: light dark; --ground: #f6f3ee; --ink: #22282c; --soft: #66645f; --line: #d5cec3; --strong: #07504f }
  @media (prefers-color-scheme: dark) {
    :root { --ground: #151a1e; --ink: #e9e6e0; --soft: #b4b6b3; --line: #3b464d; --strong: #9fd0cc }
  }
  body { margin: 0; background: var(--ground); color: var(--ink); line-height: 1.5;
    font: 1.125rem / 1.5 'Atkinson Hyperlegible Next', system-ui, sans-serif }
  main { max-width: 30rem; margin: 0 auto; padding: 2.5rem 1.25rem }
  h1 { color: var(--strong); font-size: 2.25rem; letter-spacing: 0.06em; margin: 0 0 1.5rem; overflow-wrap: anywhere }
  section { border-top: 1px solid var(--line); padding: 1.25rem 0 }
  p { margin: 0 0 0.5rem }
  a { color: inherit }
  .phone { display: inline-block; font-size: 1.5rem; font-weight: 700; padding: 0.25rem 0 }
  .staff { color: var(--soft); display: inline-block; padding: 0.25rem 0 }
`

type Shown = { tag: string | null; phone: string | null; nonce: string }

function page({ tag, phone, nonce }: Shown) {
  const reach = phone?.replaceAll(' ', '') ?? ''
  return html`<!doctype html>
    <html lang="ca">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <title>${tag ?? 'Taulell'}</title>
        <style nonce="${nonce}">
          ${raw(style)}
        </style>
      </head>
      <body>
        <main>
          <h1>${tag ?? 'Taulell'}</h1>
          ${words.map(
            ({ lang, belongs, call, bring, staff }) =>
              html`<section lang="${lang}">
                <p>${belongs}</p>
                <p>
                  ${phone === null ? bring : html`${call}<br /><a class="phone" href="tel:${reach}">${phone}</a>`}
                </p>
                ${tag === null ? '' : html`<a class="staff" href="../equipment/items/${tag}">${staff}</a>`}
              </section>`,
          )}
        </main>
      </body>
    </html> `
}
