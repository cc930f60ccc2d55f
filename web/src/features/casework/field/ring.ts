/** The sound that asks for an answer: two tones, again and again, until `hush`. */
let sound: AudioContext | null = null
let beat: ReturnType<typeof setInterval> | undefined
const EVERY = 1_600
const TONES = [880, 660, 880] as const

export function ring(): void {
  if (beat !== undefined) return
  strike()
  beat = setInterval(strike, EVERY)
  addEventListener('pointerdown', wake)
}

export function hush(): void {
  clearInterval(beat)
  beat = undefined
  navigator.vibrate?.(0)
  removeEventListener('pointerdown', wake)
}

/** A browser lets a page sound only once the person has touched it. */
function wake(): void {
  void sound?.resume()
}

function strike(): void {
  navigator.vibrate?.([500, 150, 500])
  if (typeof AudioContext === 'undefined') return
  sound ??= new AudioContext()
  if (sound.state === 'suspended') void sound.resume()
  TONES.forEach((pitch, i) => tone(sound!, pitch, i * 0.28))
}

function tone(audio: AudioContext, pitch: number, after: number): void {
  const from = audio.currentTime + after
  const source = audio.createOscillator()
  const loud = audio.createGain()
  source.type = 'square'
  source.frequency.value = pitch
  loud.gain.setValueAtTime(0.0001, from)
  loud.gain.exponentialRampToValueAtTime(0.5, from + 0.02)
  loud.gain.exponentialRampToValueAtTime(0.0001, from + 0.25)
  source.connect(loud).connect(audio.destination)
  source.start(from)
  source.stop(from + 0.26)
}

/** Keeps the screen on while the app is open, so that it can ring; gives back what ends it. */
export function stayAwake(): () => void {
  let lock: WakeLockSentinel | null = null
  const hold = async () => {
    if (document.visibilityState !== 'visible' || navigator.wakeLock === undefined) return
    // Refused when the battery is low: then the screen goes dark as usual.
    lock = await navigator.wakeLock.request('screen').catch(() => null)
  }
  const again = () => void hold()
  document.addEventListener('visibilitychange', again)
  void hold()
  return () => {
    document.removeEventListener('visibilitychange', again)
    void lock?.release()
  }
}
