import { buildWhatIsMissing } from '#api/node/build-web.ts'

/** Builds the pages once, before several processes would find them missing at one moment. */
export async function setup(): Promise<void> {
  await buildWhatIsMissing((line) => process.stdout.write(`${line}\n`))
}
