import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

export type Count = { passed: number; failed: number; skipped: number }

const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
})

const PlaywrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
})

export function countVitest(file: string, endedWell: boolean): Count {
  const report = read(VitestReport, file)
  return honest(endedWell, {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  })
}

export function countPlaywright(file: string, endedWell: boolean): Count {
  const stats = read(PlaywrightReport, file)?.stats
  return honest(endedWell, {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
  })
}

export function sum(counts: Count[]): Count {
  return counts.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}

/** A stage that ended badly, or in which nothing ran, counts as a failure even if no test says so. */
function honest(endedWell: boolean, count: Count): Count {
  const silent = count.failed === 0 && (!endedWell || count.passed === 0)
  return silent ? { ...count, failed: 1 } : count
}

function read<T>(shape: z.ZodType<T>, file: string): T | undefined {
  if (!existsSync(file)) return undefined
  return shape.parse(JSON.parse(readFileSync(file, 'utf8')))
}
