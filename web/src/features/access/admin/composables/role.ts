/** A role as it is typed. */
export interface RoleDraft {
  role: string
  /** The last day on which it is held, `2026-11-30`; empty: no end. */
  lastDay: string
}

const HOUSE_AHEAD = 8 * 3_600_000

/** The last day on which a role is held that ends then, `2026-11-30`. */
export function lastDayOf(until: string): string {
  return new Date(Date.parse(until) - 1 + HOUSE_AHEAD).toISOString().slice(0, 10)
}

/** When a role ends whose last day is this: at the midnight after it, where the house stands. */
export function endOf(lastDay: string): string | undefined {
  if (lastDay === '') return undefined
  const next = new Date(`${lastDay}T00:00:00+08:00`)
  return new Date(next.getTime() + 24 * 3_600_000).toISOString()
}
