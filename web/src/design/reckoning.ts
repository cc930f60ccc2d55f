import { span } from '@/platform/clock/words'

/** How a clock stands: time enough, in its last quarter, over, or none runs. */
export type Standing = 'calm' | 'last' | 'over' | 'paused'

export interface Reckoning {
  readonly standing: Standing
  /** What is left, 0 to 1. */
  readonly left: number
  /** `24:26`: left, or over by. */
  readonly figure: string
}

/**
 * Reckons a clock that began at `from` and ends at `due`. Where the beginning is not known the last quarter of an
 * hour counts as the last quarter.
 */
export function reckon(due: string | undefined, from: string | undefined, now: number): Reckoning {
  if (due === undefined) return { standing: 'paused', left: 0, figure: '' }
  const end = Date.parse(due)
  const rest = end - now
  if (rest <= 0) return { standing: 'over', left: 0, figure: span(rest) }
  const whole = from === undefined ? 3600_000 : Math.max(1, end - Date.parse(from))
  const left = Math.min(1, rest / whole)
  return { standing: left <= 0.25 ? 'last' : 'calm', left, figure: span(rest + 999) }
}
