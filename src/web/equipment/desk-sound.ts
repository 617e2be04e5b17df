const kept = 'taulell.desk.sound'

export const soundIsOn = () => localStorage.getItem(kept) === '1'

export function setSound(on: boolean): void {
  if (on) localStorage.setItem(kept, '1')
  else localStorage.removeItem(kept)
}

let context: AudioContext | null = null

/** One short high tone where it is well, two low ones where it is not; silent unless it was asked for. */
export function beep(well: boolean): void {
  if (!soundIsOn()) return
  context ??= new AudioContext()
  for (const [i, hertz] of (well ? [988] : [247, 196]).entries()) {
    const tone = context.createOscillator()
    const volume = context.createGain()
    const from = context.currentTime + i * 0.14
    tone.frequency.value = hertz
    volume.gain.value = 0.08
    tone.connect(volume).connect(context.destination)
    tone.start(from)
    tone.stop(from + 0.11)
  }
}
