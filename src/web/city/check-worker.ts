import { checkCity, type CityReport, type FilesGiven } from '#domain/city-check.ts'
import { cityFiles, type CityFile } from '#domain/city-findings.ts'
import type { CityOptions } from '#domain/city-options.ts'

export type CheckAsked = { files: Partial<Record<CityFile, File>>; options: CityOptions }
export type CheckSaid = { step: CityFile | 'joining' } | { report: CityReport } | { failed: true }

/** Reads and checks the files beside the page, so that the page goes on answering. */
addEventListener('message', ({ data }: MessageEvent<CheckAsked>) => {
  void check(data).catch(() => say({ failed: true }))
})

async function check({ files, options }: CheckAsked): Promise<void> {
  const given: FilesGiven = {}
  for (const name of cityFiles) {
    const file = files[name]
    if (file !== undefined) given[name] = new Uint8Array(await file.arrayBuffer())
  }
  const onStep = (step: CityFile | 'joining') => say({ step })
  say({ report: checkCity(given, options, { decoder: TextDecoder, onStep }).report })
}

function say(said: CheckSaid): void {
  postMessage(said)
}
