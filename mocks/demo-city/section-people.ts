import { seededChance } from './seeded-noise.ts'

/** Splits a neighbourhood's people over its sections so that they add up to just as many. */
export function peopleOfSections(people: number, sections: number, seed: number): number[] {
  const chance = seededChance(seed)
  // Sections of one neighbourhood are alike in size, and never the same.
  const shares = Array.from({ length: sections }, () => {
    const bell = chance() + chance() + chance() + chance() - 2
    return (1 + 0.21 * bell) * (1 + 0.21 * bell)
  })
  const whole = shares.reduce((sum, share) => sum + share, 0)
  let given = 0
  let due = 0
  return shares.map((share) => {
    due += (share / whole) * people
    const here = Math.round(due) - given
    given += here
    return here
  })
}
