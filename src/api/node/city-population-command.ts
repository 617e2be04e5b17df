import { findingKinds } from '#domain/city-findings.ts'
import { RefreshOptions } from '#domain/city-options.ts'
import { checkPadro, type CheckedPadro, type PadroReport } from '#domain/city-padro.ts'
import type { CodeChange } from '#domain/city-refresh.ts'
import { Refusal } from '#domain/refusal.ts'
import { recordAct } from '../audit-record.ts'
import { figuresInForce, writeFigures } from '../city-figures.ts'
import { atTheTerminal, withDatabase } from './city-database.ts'
import { fileLines, findingLines, writeReport } from './city-report.ts'
import { bytesOf, columnsTold, pairsTold } from './city-told.ts'
import { WrongEnvironment } from './environment.ts'
import { say } from './speak.ts'

export type PopulationTold = {
  population?: string | undefined
  on?: string | undefined
  map: string[]
  drop: string[]
  assign: string[]
  report?: string | undefined
  write: boolean
}

const figure = new Intl.NumberFormat('en')
const signed = new Intl.NumberFormat('en', { signDisplay: 'always' })
const shown = 15

/** `npm run city -- population`: new figures for the same sections; says what changes before it does. */
export async function populationCommand(told: PopulationTold): Promise<void> {
  const { population } = told
  if (population === undefined)
    throw new WrongEnvironment('--population is needed; --help says more.')
  const options = optionsTold(told)
  const bytes = await bytesOf('population', population)
  await withDatabase((db) =>
    db.transaction().execute(async (trx) => {
      const inForce = await figuresInForce(trx)
      const checked = checkPadro(bytes, inForce, { options, decoder: TextDecoder })
      const { report } = checked
      for (const line of padroLines(report)) say(line)
      if (told.report !== undefined) await writeReport(told.report, report.findings)
      if (!report.accepted) {
        process.exitCode = 1
        return say(`\nNothing was written: ${whyNot(checked)}`)
      }
      if (!told.write) return say('\nNothing was written. Add --write to let these figures count.')
      await writeFigures(trx, checked)
      const { on, after, changes, came, went } = report
      await recordAct(atTheTerminal(trx), {
        act: 'city.population',
        kind: 'city',
        id: inForce.municipality,
        facts: { on, people: after, changed: changes.length, came: came.length, went: went.length },
      })
      return say(
        report.becomesCurrent
          ? `\nThe figures of ${on} count from now on.`
          : `\nThe figures of ${on} are kept; those of ${report.inForce} go on counting.`,
      )
    }),
  ).catch((error: unknown) => {
    if (error instanceof Refusal && error.code === 'city/none')
      throw new WrongEnvironment(
        'This database has no city yet: begin with npm run city -- import.',
      )
    throw error
  })
}

function optionsTold({ on, map, drop, assign }: PopulationTold): RefreshOptions {
  const parsed = RefreshOptions.safeParse({
    on,
    columns: columnsTold(map),
    decisions: [
      ...drop.map((code) => ({ code, to: null })),
      ...pairsTold('assign', assign).map(([code, to]) => ({ code, to })),
    ],
  })
  if (parsed.success) return parsed.data
  throw new WrongEnvironment(
    '--on is a day such as 2025-01-01, and --drop a section code of ten digits.',
  )
}

function padroLines(report: PadroReport): string[] {
  const { before, after, changes, came, went } = report
  return [
    ...fileLines([report.file]),
    '',
    `In force           ${report.inForce}, ${figure.format(before)} people`,
    `New                ${report.on ?? 'no day'}, ${figure.format(after)} people (${signed.format(after - before)})`,
    `Sections changed   ${figure.format(changes.length)}`,
    ...changes
      .slice(0, shown)
      .map(
        (one) =>
          `  ${one.section}  ${figure.format(one.before)} → ${figure.format(one.after)}  ${signed.format(one.after - one.before)}`,
      ),
    ...(changes.length > shown ? [`  … and ${figure.format(changes.length - shown)} more`] : []),
    ...codeLines('Codes that came with these figures', came),
    ...codeLines('Sections that these figures do not count', went),
    ...findingLines(report.findings),
  ]
}

function codeLines(title: string, codes: readonly CodeChange[]): string[] {
  if (codes.length === 0) return []
  return [
    '',
    `${title}: decide each with --assign CODE=SECTION or --drop CODE`,
    ...codes.map(({ code, people, row, decision }) => {
      const decided =
        decision === null ? 'UNDECIDED' : decision.to === null ? 'dropped' : `→ ${decision.to}`
      const where = row === undefined ? '' : `row ${row}, `
      return `  ${code}  ${where}${figure.format(people)} people  ${decided}`
    }),
  ]
}

function whyNot({ report }: CheckedPadro): string {
  if (report.isKnownDay) return `there are figures of ${report.on} already.`
  const refused = report.findings.some(({ kind }) => findingKinds[kind] === 'refuses')
  return refused
    ? 'the file cannot come in as it is.'
    : `${report.undecided} codes are still to be decided.`
}
