/** Heard without looking: high for a sign-in, two low ones for the same again, long and deep for what cannot be used. */
import type { ScanResult } from '../../voting/session/scanned.ts'

/** Hertz, seconds, how often. */
const TONES: Readonly<Record<ScanResult['result'], readonly [number, number, number]>> = {
  'signed-in': [880, 0.15, 1],
  'came-back': [880, 0.15, 1],
  'signed-in-before': [440, 0.1, 2],
  unknown: [180, 0.45, 1],
}

/** Made at the press of the button: before a touch no browser lets a page sound. */
export function tones(): (result: ScanResult['result']) => void {
  const context = new AudioContext()
  return (result) => {
    const [pitch, seconds, times] = TONES[result]
    for (let index = 0; index < times; index++) {
      const [tone, volume] = [context.createOscillator(), context.createGain()]
      tone.frequency.value = pitch
      volume.gain.value = 0.2
      tone.connect(volume).connect(context.destination)
      const from = context.currentTime + index * seconds * 1.6
      tone.start(from)
      tone.stop(from + seconds)
    }
  }
}
