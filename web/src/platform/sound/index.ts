import { onBeforeUnmount, watch } from 'vue'

const EVERY = 4_000
let speaker: AudioContext | null = null

/** Two short tones, high and low: one sound for all that needs an act. */
function ring(): void {
  try {
    speaker ??= new AudioContext()
    // Until somebody has touched the page the browser keeps it silent.
    if (speaker.state === 'suspended') void speaker.resume()
    for (const [after, pitch] of [
      [0, 880],
      [0.18, 660],
    ] as const) {
      const tone = speaker.createOscillator()
      const loud = speaker.createGain()
      const at = speaker.currentTime + after
      tone.frequency.value = pitch
      loud.gain.setValueAtTime(0.0001, at)
      loud.gain.exponentialRampToValueAtTime(0.2, at + 0.02)
      loud.gain.exponentialRampToValueAtTime(0.0001, at + 0.16)
      tone.connect(loud).connect(speaker.destination)
      tone.start(at)
      tone.stop(at + 0.17)
    }
  } catch {
    // A machine without sound still shows everything.
  }
}

/** Sounds, and goes on sounding, while something needs an act. */
export function useAlarm(needed: () => boolean): void {
  let beat: ReturnType<typeof setInterval> | undefined
  const stop = watch(
    needed,
    (yes) => {
      clearInterval(beat)
      if (!yes) return
      ring()
      beat = setInterval(ring, EVERY)
    },
    { immediate: true },
  )
  onBeforeUnmount(() => {
    stop()
    clearInterval(beat)
  })
}
