import { Refusal } from '#domain/refusal.ts'

export const etagOf = (version: number) => `"${version}"`

/** The version that a change was made on, from If-Match; refused where it is missing. */
export function versionRequired(ifMatch: string | undefined): number {
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(ifMatch ?? '')?.[1]
  if (version === undefined) throw new Refusal('version/required')
  return Number(version)
}

/** Whether the reader holds this very version already; compression on the way may have made the tag weak. */
export function isHeld(ifNoneMatch: string | undefined, etag: string): boolean {
  return ifNoneMatch?.replace(/^W\//, '') === etag
}
