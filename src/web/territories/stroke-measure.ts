const kept = 1000
let made = 0

/**
 * Runs one step of a stroke and leaves its script time as a `stroke` measure: the step itself, and
 * in the next frame what React shows of it and what the map draws. Steps that share a frame count it once.
 */
export function measureStroke(step: () => void): void {
  const begun = performance.now()
  let framed = 0
  requestAnimationFrame(() => (framed = performance.now()))
  step()
  const stepped = performance.now() - begun
  requestAnimationFrame(() => {
    const painted = performance.now() - framed
    if (++made % kept === 0) performance.clearMeasures('stroke')
    performance.measure('stroke', { start: begun, duration: stepped + painted })
  })
}
