import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sum, type Count } from './house/report-counts.ts'
import { stages, type Stage } from './house/stages.ts'

const words = process.argv.slice(2)
const chosen = words.filter((word) => !word.startsWith('--'))
const unknown = [
  ...chosen.filter((name) => !(name in stages)),
  ...words.filter((word) => word.startsWith('--') && word !== '--long'),
]
if (unknown.length > 0) {
  say(
    `There is no ${unknown.join(', ')}. Stages: ${Object.keys(stages).join(' ')}; option: --long.`,
  )
  process.exit(1)
}
if (words.includes('--long')) process.env['TAULELL_LONG'] = '1'

const reports = mkdtempSync(join(tmpdir(), 'taulell-tests-'))
const results: { name: string; count: Count; seconds: number }[] = []
for (const [name, stage] of Object.entries(stages)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue
  const startedAt = performance.now()
  say(`\n━━ ${name}: ${stage.says}`)
  const count = await runStage(stage)
  results.push({ name, count, seconds: (performance.now() - startedAt) / 1000 })
}
rmSync(reports, { recursive: true, force: true, maxRetries: 5 })

say('')
for (const { name, count, seconds } of results) {
  const verdict = count.failed > 0 ? 'FAILED' : count.passed > 0 ? 'ok' : 'skipped'
  say(`${verdict.padEnd(8)}${name.padEnd(10)}${inWords(count)} in ${seconds.toFixed(1)} s`)
}
const total = sum(results.map(({ count }) => count))
say(inWords(total))
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0

async function runStage(stage: Stage): Promise<Count> {
  const reason = stage.skipped?.()
  if (reason !== undefined) {
    say(`Skipped: ${reason}`)
    return { passed: 0, failed: 0, skipped: 1 }
  }
  return await stage.run(reports).catch((error: unknown) => {
    say(error instanceof Error ? error.message : String(error))
    return { passed: 0, failed: 1, skipped: 0 }
  })
}

function inWords({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
