import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CityReport } from '#domain/city-check.ts'
import { cityFiles, type CityFile } from '#domain/city-findings.ts'
import type { CheckAsked, CheckSaid } from './check-worker.ts'
import { optionsOf, type CityTold, type FilesChosen } from './told.ts'

type Step = CityFile | 'joining'

export type Check = {
  state: 'waiting' | 'running' | 'done' | 'failed'
  /** The file being read, or the joining of all. */
  step: Step | null
  /** The last report; while another check runs, it is the one before. */
  report: CityReport | null
  again: () => void
}

/** Checks the files anew whenever one of them, or what is told about them, changes. */
export function useCheck(files: FilesChosen, told: CityTold): Check {
  const [step, setStep] = useState<Step | null>(null)
  // The city's name and its credits change nothing that is checked.
  const options = { ...optionsOf(told), name: 'city', attribution: '' }
  const isWhole = files.sections !== undefined && files.population !== undefined
  const chosen = cityFiles.map((file) => files[file])
  const check = useQuery({
    queryKey: [
      'city',
      'check',
      chosen.map((file) => file && [file.name, file.size, file.lastModified]),
      options,
    ],
    queryFn: ({ signal }) => checkBeside({ files, options }, { signal, onStep: setStep }),
    enabled: isWhole,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  })
  if (!isWhole) return { state: 'waiting', step: null, report: null, again }
  const report = check.data ?? null
  if (check.isError) return { state: 'failed', step: null, report: null, again }
  if (check.isFetching) return { state: 'running', step, report, again }
  return { state: 'done', step: null, report, again }

  function again() {
    void check.refetch()
  }
}

type Means = { signal: AbortSignal; onStep: (step: Step) => void }

/** Has a worker check the files; whoever no longer waits for it ends it. */
function checkBeside(asked: CheckAsked, { signal, onStep }: Means): Promise<CityReport> {
  const worker = new Worker(new URL('check-worker.ts', import.meta.url), { type: 'module' })
  return new Promise<CityReport>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('nobody waits for this check')))
    worker.addEventListener('error', () => reject(new Error('the check broke')))
    worker.addEventListener('message', ({ data }: MessageEvent<CheckSaid>) => {
      if ('step' in data) onStep(data.step)
      else if ('report' in data) resolve(data.report)
      else reject(new Error('the check broke'))
    })
    worker.postMessage(asked, { transfer: [] })
  }).finally(() => worker.terminate())
}
