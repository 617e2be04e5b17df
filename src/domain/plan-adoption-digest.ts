/** The parts of a preview that differ between two digests of it. */
export function changedParts(mine: string, stands: string): string[] {
  const held = new Map(mine.split('.').map((part) => [part.split('-')[0], part]))
  return stands.split('.').flatMap((part) => {
    const name = part.split('-')[0] ?? ''
    return held.get(name) === part ? [] : [name]
  })
}
