import { seededChance } from '../demo-city/seeded-noise.ts'

/** What is drawn by lot in the demo's bank, the same every time. */
export function demoChances(seed: number) {
  const chance = seededChance(seed)
  const bits = () => Math.floor(chance() * 4_294_967_296)
  const hex = (digits: number) => bits().toString(16).padStart(8, '0').slice(0, digits)
  return {
    chance,
    happens: (share: number): boolean => chance() < share,
    /** Both ends included. */
    between: (least: number, most: number): number =>
      least + Math.floor(chance() * (most - least + 1)),
    /** A span whose mean this is: many short ones, few long. */
    span: (mean: number): number => Math.round(-Math.log(1 - chance()) * mean),
    bytes: (count: number): Uint8Array =>
      Uint8Array.from({ length: count }, () => Math.floor(chance() * 256)),
    id: (): string => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(8)}${hex(4)}`,
    pick: <T>(from: readonly [T, ...T[]]): T => from[Math.floor(chance() * from.length)] ?? from[0],
    /** So many of them, spread over all. */
    sample: <T>(from: readonly T[], count: number): T[] => {
      const apart = Math.max(1, Math.floor(from.length / count))
      const first = Math.floor(chance() * apart)
      return from.filter((_, i) => i % apart === first).slice(0, count)
    },
    /** One of them, by their weights. */
    weighted: <T>(from: readonly T[], weight: (of: T) => number): T | undefined => {
      let left = chance() * from.reduce((sum, of) => sum + weight(of), 0)
      return from.find((of) => (left -= weight(of)) < 0) ?? from.at(-1)
    },
  }
}
export type DemoChances = ReturnType<typeof demoChances>
