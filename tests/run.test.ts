import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { countPlaywright, countVitest, sum } from './house/report-counts.ts'

const folder = mkdtempSync(join(tmpdir(), 'taulell-counts-'))
afterAll(() => rmSync(folder, { recursive: true }))

function report(content: unknown): string {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

const vitest = (numPassedTests: number, numFailedTests: number, numPendingTests = 0) =>
  report({ numPassedTests, numFailedTests, numPendingTests, numTodoTests: 0 })

test('a stage counts what its report says', () => {
  expect(countVitest(vitest(5, 2, 1), false)).toEqual({ passed: 5, failed: 2, skipped: 1 })
})

test('a stage in which no test passed is a failure', () => {
  expect(countVitest(vitest(0, 0, 3), true)).toEqual({ passed: 0, failed: 1, skipped: 3 })
})

test('a stage that ends badly is a failure though all its tests passed', () => {
  expect(countVitest(vitest(5, 0), false)).toEqual({ passed: 5, failed: 1, skipped: 0 })
})

test('a stage that leaves no report is a failure', () => {
  expect(countVitest(join(folder, 'absent.json'), true)).toMatchObject({ failed: 1 })
  expect(countPlaywright(join(folder, 'absent.json'), true)).toMatchObject({ failed: 1 })
})

test('a journey that passes only when repeated counts as passed', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 2 }
  expect(countPlaywright(report({ stats }), false)).toEqual({ passed: 4, failed: 1, skipped: 2 })
})

test('the total is the sum over the stages', () => {
  const one = { passed: 1, failed: 0, skipped: 2 }
  expect(sum([one, { passed: 3, failed: 1, skipped: 0 }])).toEqual({
    passed: 4,
    failed: 1,
    skipped: 2,
  })
})
