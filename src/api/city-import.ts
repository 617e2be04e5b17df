import { createRoute } from '@hono/zod-openapi'
import { checkCity } from '#domain/city-check.ts'
import { findingKinds, type Finding } from '#domain/city-findings.ts'
import { checkPadro } from '#domain/city-padro.ts'
import { Refusal } from '#domain/refusal.ts'
import { allow } from './allow.ts'
import { carries, json, refusals } from './answers.ts'
import { figuresInForce, writeFigures } from './city-figures.ts'
import { CityReportAnswer, PadroReportAnswer } from './city-import-answers.ts'
import { bytesOf, cityForm, filesIn, padroAppliedForm, padroForm } from './city-import-input.ts'
import { writePlaces } from './city-places-write.ts'
import { writeCity } from './city-write.ts'
import type { Db } from './db/database.ts'
import { nounRoutes } from './desk.ts'
import type { Host } from './host.ts'

const administer = { ...carries.key, ...allow('city:import') }
const large = { ...refusals.write, ...refusals.found, ...refusals.large }

const checkFiles = createRoute({
  method: 'post',
  path: '/city/import/check',
  summary: 'Check the files of a city',
  ...administer,
  request: cityForm,
  responses: { 200: json(CityReportAnswer, 'what the files hold; nothing is written'), ...large },
})
const importFiles = createRoute({
  method: 'post',
  path: '/city/import',
  summary: 'Import a city',
  ...administer,
  request: cityForm,
  responses: { 201: json(CityReportAnswer, 'the city is in'), ...large },
})
const checkFigures = createRoute({
  method: 'post',
  path: '/city/population/check',
  summary: 'Check population figures',
  ...administer,
  request: padroForm,
  responses: { 200: json(PadroReportAnswer, 'what would change; nothing is written'), ...large },
})
const applyFigures = createRoute({
  method: 'post',
  path: '/city/population',
  summary: 'Import population figures',
  ...administer,
  request: padroAppliedForm,
  responses: { 201: json(PadroReportAnswer, 'the figures are in'), ...large },
})

export const cityImportRoutes = nounRoutes()
  .openapi(checkFiles, async (c) => {
    await refuseWhereNoneCanComeIn(c.var.host, c.var.db)
    const { options, ...sent } = c.req.valid('form')
    return c.json(checkCity(await filesIn(sent), options, { decoder: TextDecoder }).report, 200)
  })
  .openapi(importFiles, async (c) => {
    await refuseWhereNoneCanComeIn(c.var.host, c.var.db)
    const { options, ...sent } = c.req.valid('form')
    const { city, places, report } = checkCity(await filesIn(sent), options, {
      decoder: TextDecoder,
    })
    if (city === null)
      throw new Refusal('city/import-refused', { findings: refusing(report.findings) })
    await writeCity(c.var.db, city)
    await writePlaces(c.var.db, places)
    const { sections, people, spaces, facilities, addresses } = report.summary
    const links = options.links.map((pair) => pair.join('='))
    const facts = { sections, people, spaces, facilities, addresses, links }
    await c.var.audit({ act: 'city.import', kind: 'city', id: city.municipality, facts })
    return c.json(report, 201)
  })
  .openapi(checkFigures, async (c) => {
    refuseInPage(c.var.host)
    const { options, population } = c.req.valid('form')
    const inForce = await figuresInForce(c.var.db)
    const bytes = await bytesOf(population)
    return c.json(checkPadro(bytes, inForce, { options, decoder: TextDecoder }).report, 200)
  })
  .openapi(applyFigures, async (c) => {
    refuseInPage(c.var.host)
    const { options, population, against } = c.req.valid('form')
    const inForce = await figuresInForce(c.var.db)
    if (inForce.on !== against) throw new Refusal('city/figures-changed', { inForce: inForce.on })
    const checked = checkPadro(await bytesOf(population), inForce, {
      options,
      decoder: TextDecoder,
    })
    const { report } = checked
    if (report.isKnownDay) throw new Refusal('city/figures-known', { on: report.on })
    if (!report.accepted) {
      const undecided = report.undecided > 0 ? [`undecided: ${report.undecided}`] : []
      const findings = [...refusing(report.findings), ...undecided]
      throw new Refusal('city/figures-refused', { findings })
    }
    await writeFigures(c.var.db, checked)
    const { on, after, changes, came, went } = report
    const facts = {
      on,
      people: after,
      changed: changes.length,
      came: came.length,
      went: went.length,
    }
    await c.var.audit({ act: 'city.population', kind: 'city', id: inForce.municipality, facts })
    return c.json(report, 201)
  })

const refusing = (findings: readonly Finding[]) =>
  findings
    .filter(({ kind }) => findingKinds[kind] === 'refuses')
    .map(({ kind, count }) => `${kind}: ${count}`)

function refuseInPage(host: Host): void {
  if (host.cannot.includes('import')) throw new Refusal('host/not-in-the-demo')
}

/** One database holds one city, and plans, spaces and loans stand on it: it is never replaced. */
async function refuseWhereNoneCanComeIn(host: Host, db: Db): Promise<void> {
  refuseInPage(host)
  const city = await db.selectFrom('city').select('name').executeTakeFirst()
  if (city !== undefined) throw new Refusal('city/exists', { city: city.name })
}
