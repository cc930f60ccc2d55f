/** A role as it is typed. */
export interface RoleDraft {
  role: string
  /** The last day on which it is held, `2026-11-30`; empty: no end. */
  lastDay: string
}

/** When a role ends whose last day is this: at the midnight after it, where the house stands. */
export function endOf(lastDay: string): string | undefined {
  if (lastDay === '') return undefined
  const next = new Date(`${lastDay}T00:00:00+08:00`)
  return new Date(next.getTime() + 24 * 3_600_000).toISOString()
}
