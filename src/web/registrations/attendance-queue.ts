import { useSyncExternalStore } from 'react'
import type { AttendanceMarks, AttendanceState } from '#domain/activities/registration.ts'
import { Refusal } from '#domain/refusal.ts'

/** What was pressed of somebody; null takes back what stands. */
export type Press = { state: AttendanceState | null; companions: number }

export type Unsaved = {
  presses: ReadonlyMap<string, Press>
  walkIns: number | null
  closes: boolean
  /** Whether what was pressed could not be saved, and is tried again. */
  fails: boolean
}

/** So long after a press the next one may come along. */
const togetherMs = 400
const [firstWaitMs, longestWaitMs] = [2000, 30_000]
const nothing: Unsaved = { presses: new Map(), walkIns: null, closes: false, fails: false }

type Ways = {
  save: (marks: AttendanceMarks) => Promise<void>
  /** What was refused for good, and so is not shown as pressed any longer. */
  refused: (error: Refusal) => void
}

/** What is pressed at the door, shown at once and saved a moment later, however long the network is away. */
export class AttendanceQueue {
  private readonly ways: Ways
  private unsaved: Unsaved = nothing
  private readonly readers = new Set<() => void>()
  private timer: ReturnType<typeof setTimeout> | null = null
  private saving = false
  private waitMs = firstWaitMs

  constructor(ways: Ways) {
    this.ways = ways
  }

  readonly read = (): Unsaved => this.unsaved
  readonly watch = (reader: () => void) => {
    this.readers.add(reader)
    return () => {
      this.readers.delete(reader)
    }
  }

  press(presses: ReadonlyMap<string, Press>): void {
    this.change({ presses: new Map([...this.unsaved.presses, ...presses]) })
    this.saveIn(togetherMs)
  }

  count(walkIns: number): void {
    this.change({ walkIns })
    this.saveIn(togetherMs)
  }

  close(): void {
    this.change({ closes: true })
    this.saveIn(0)
  }

  /** Tries now, where it waits to try again. */
  readonly tryNow = (): void => {
    if (this.holds()) this.saveIn(0)
  }

  holds(): boolean {
    const { presses, walkIns, closes } = this.unsaved
    return presses.size > 0 || walkIns !== null || closes
  }

  private change(to: Partial<Unsaved>): void {
    this.unsaved = { ...this.unsaved, ...to }
    for (const reader of this.readers) reader()
  }

  private saveIn(ms: number): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.saveAll(), ms)
  }

  private async saveAll(): Promise<void> {
    this.timer = null
    // Whatever was pressed meanwhile goes after it: two on the way could arrive the other way round.
    if (this.saving || !this.holds()) return
    this.saving = true
    const going = this.unsaved
    try {
      await this.save(going)
      this.waitMs = firstWaitMs
      this.forget(going)
      if (this.holds()) this.saveIn(0)
    } catch {
      this.change({ fails: true })
      this.saveIn(this.waitMs)
      this.waitMs = Math.min(longestWaitMs, this.waitMs * 2)
    } finally {
      this.saving = false
    }
  }

  /** Everything at once; where somebody among them is refused, one by one, so that only she is lost. */
  private async save({ presses, walkIns, closes }: Unsaved): Promise<void> {
    const marks = [...presses].map(([registration, press]) => ({ registration, ...press }))
    const rest = { ...(walkIns === null ? {} : { walkIns }), closes }
    try {
      await this.ways.save({ marks, ...rest })
    } catch (error) {
      if (!isFinal(error)) throw error
      if (marks.length === 0) return this.ways.refused(error)
      for (const mark of marks) await this.saveOne({ marks: [mark], closes: false })
      if (walkIns !== null || closes) await this.saveOne({ marks: [], ...rest })
    }
  }

  private async saveOne(marks: AttendanceMarks): Promise<void> {
    try {
      await this.ways.save(marks)
    } catch (error) {
      if (!isFinal(error)) throw error
      this.ways.refused(error)
    }
  }

  /** What has gone is unsaved no longer, except what was pressed otherwise meanwhile. */
  private forget(gone: Unsaved): void {
    const { presses, walkIns, closes } = this.unsaved
    this.change({
      presses: new Map([...presses].filter(([id, press]) => gone.presses.get(id) !== press)),
      walkIns: walkIns === gone.walkIns ? null : walkIns,
      closes: closes && !gone.closes,
      fails: false,
    })
  }
}

export function useUnsaved(queue: AttendanceQueue): Unsaved {
  return useSyncExternalStore(queue.watch, queue.read)
}

/** A rule that says no will say so again; a desk that is away, or signed out, will not. */
function isFinal(error: unknown): error is Refusal {
  return (
    error instanceof Refusal &&
    !error.code.startsWith('session/') &&
    error.code !== 'unexpected' &&
    error.code !== 'database/unreachable'
  )
}
