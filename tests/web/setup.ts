import { afterEach, beforeEach, vi } from 'vitest'
import { monday } from '../api/desk/fixture.ts'
import { inPage } from './desk/in-page-desk.ts'
import { leaveDesk } from './desk/open-desk.tsx'

beforeEach(async () => {
  // The page and the desk behind it have one clock, and what the screens say does not hang on the hour.
  vi.setSystemTime(monday)
  localStorage.clear()
  sessionStorage.clear()
  await inPage.reset()
})

afterEach(() => {
  leaveDesk()
  vi.useRealTimers()
})
