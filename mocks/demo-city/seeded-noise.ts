/** A repeatable stream of numbers in [0, 1) (mulberry32). */
export function seededChance(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const eased = (t: number) => t * t * (3 - 2 * t)

function lattice(seed: number, i: number, j: number): number {
  let mixed = Math.imul(i, 0x27d4eb2d) ^ Math.imul(j, 0x165667b1) ^ Math.imul(seed, 0x9e3779b1)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2_147_483_648 - 1
}

/** A smooth landscape in [-1, 1] whose hills are about `metres` apart. */
export function seededNoise(seed: number, metres: number): (x: number, y: number) => number {
  return (x, y) => {
    const i = Math.floor(x / metres)
    const j = Math.floor(y / metres)
    const right = eased(x / metres - i)
    const up = eased(y / metres - j)
    const below = lattice(seed, i, j) * (1 - right) + lattice(seed, i + 1, j) * right
    const above = lattice(seed, i, j + 1) * (1 - right) + lattice(seed, i + 1, j + 1) * right
    return below * (1 - up) + above * up
  }
}
