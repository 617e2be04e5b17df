import { z } from 'zod'

const flag = z.enum(['0', '1']).transform((value) => value === '1')
const blank = (value: unknown) => (value === '' ? undefined : value)
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(blank, schema.optional())
const postgresUrl = z
  .url({ protocol: /^postgres(ql)?$/ })
  .describe('an address such as postgres://desk@localhost/taulell')

const Variables = z.object({
  PORT: optional(z.coerce.number().int().min(0).max(65_535)),
  HOST: optional(z.string()),
  TAULELL_DATA: optional(z.string()),
  DATABASE_URL: optional(postgresUrl),
  DATABASE_OWNER_URL: optional(postgresUrl),
  TAULELL_DEMO: optional(flag),
  TAULELL_DEMO_CITY: optional(flag),
  OIDC_ISSUER: optional(z.url({ protocol: /^https$/ })),
  PUBLIC_URL: optional(z.url({ protocol: /^https?$/ })),
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })),
  MAIL_FROM: optional(z.string().regex(/^([^<>\r\n]* <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/)),
  TAULELL_BASEMAP: optional(
    z.union([z.url({ protocol: /^https?$/ }), z.string().regex(/^(?!https?:).*\.pmtiles$/)]),
  ),
})

export type Environment = {
  port: number
  host: string
  dataFolder: string
  databaseUrl: string | null
  ownerUrl: string | null
  demo: boolean
  /** Whether an empty demo begins with the invented city, or waits for one to be imported. */
  demoCity: boolean
  publicUrl: URL | null
  /** The server that letters are handed to, and who they come from; null where none are written. */
  mail: { server: URL; from: string } | null
  /** Not yet looked at: the path of a PMTiles file, or the address of a style. */
  basemap: { file: string } | { style: URL } | null
}

export const basemapWanted = 'a PMTiles file or the https address of a map style'

/** What each variable must be, for the sentence that stops a start. */
const wanted: Record<keyof z.infer<typeof Variables>, string> = {
  PORT: 'a port number from 0 to 65535',
  HOST: 'an address to listen on',
  TAULELL_DATA: 'a folder',
  DATABASE_URL: 'an address such as postgres://desk@localhost/taulell',
  DATABASE_OWNER_URL: 'an address such as postgres://owner@localhost/taulell',
  TAULELL_DEMO: '0 or 1',
  TAULELL_DEMO_CITY: '0 or 1',
  OIDC_ISSUER: 'the https address of an identity provider',
  PUBLIC_URL: 'the address people type, such as https://taulell.example',
  SMTP_URL: 'the address of a mail server, such as smtps://desk:secret@mail.example:465',
  MAIL_FROM: 'an e-mail address, such as "Vila Veïna <desk@vilaveina.example>"',
  TAULELL_BASEMAP: basemapWanted,
}

/** A wrong variable; its message is a sentence for whoever starts the desk. */
export class WrongEnvironment extends Error {}

const loopback = new Set(['127.0.0.1', 'localhost', '::1'])

export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const parsed = Variables.safeParse(variables)
  if (!parsed.success) throw new WrongEnvironment(sentence(parsed.error.issues, variables))
  const given = parsed.data
  const embedded = given.DATABASE_URL === undefined
  const demo = given.TAULELL_DEMO ?? (embedded && given.OIDC_ISSUER === undefined)
  const host = given.HOST ?? (demo ? '127.0.0.1' : '0.0.0.0')
  const publicUrl = given.PUBLIC_URL === undefined ? null : new URL(given.PUBLIC_URL)
  if (!demo && !loopback.has(host) && publicUrl?.protocol !== 'https:')
    throw new WrongEnvironment(
      `HOST is ${host}, an address beyond this machine: set PUBLIC_URL to the https address that ` +
        'people use, or HOST=127.0.0.1 to keep the desk on this machine.',
    )
  return {
    port: given.PORT ?? 3000,
    host,
    dataFolder: given.TAULELL_DATA ?? './data',
    databaseUrl: given.DATABASE_URL ?? null,
    ownerUrl: given.DATABASE_OWNER_URL ?? null,
    demo,
    demoCity: given.TAULELL_DEMO_CITY ?? true,
    publicUrl,
    mail: mailOf(given.SMTP_URL, given.MAIL_FROM),
    basemap: basemapOf(given.TAULELL_BASEMAP, publicUrl),
  }
}

/** A server without a sender, or the other way round, would write nothing and never say why. */
function mailOf(server: string | undefined, from: string | undefined): Environment['mail'] {
  if (server === undefined && from === undefined) return null
  if (server === undefined || from === undefined)
    throw new WrongEnvironment(
      server === undefined
        ? 'MAIL_FROM is set and SMTP_URL is not: set both to send reminders by e-mail, or neither.'
        : 'SMTP_URL is set and MAIL_FROM is not: set both to send reminders by e-mail, or neither.',
    )
  return { server: new URL(server), from }
}

/** A style over http would be read in the open, unless it is the desk's own. */
function basemapOf(given: string | undefined, publicUrl: URL | null): Environment['basemap'] {
  if (given === undefined) return null
  const style = URL.canParse(given) ? new URL(given) : null
  if (style === null) return { file: given }
  if (style.protocol !== 'https:' && style.origin !== publicUrl?.origin)
    throw new WrongEnvironment(`TAULELL_BASEMAP must be ${basemapWanted}; "${given}" is not.`)
  return { style }
}

function sentence(
  issues: readonly z.core.$ZodIssue[],
  variables: Record<string, string | undefined>,
): string {
  const names = new Set(issues.map((issue) => String(issue.path[0])))
  return Object.entries(wanted)
    .filter(([name]) => names.has(name))
    .map(([name, what]) => {
      // The address of a database or of a mail server may hold a password and is not repeated.
      const found =
        name.startsWith('DATABASE') || name === 'SMTP_URL'
          ? 'what is set'
          : `"${variables[name] ?? ''}"`
      return `${name} must be ${what}; ${found} is not.`
    })
    .join('\n')
}
