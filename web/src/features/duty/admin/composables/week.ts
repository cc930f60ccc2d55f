/** Weeks and days of the roster, in the company's zone. A day is `2026-11-23`, a week its Monday. */
const DAY = 24 * 3600_000
const ZONE = '+08:00'

export function dayOf(moment: number | string): string {
  return new Date(new Date(moment).getTime() + 8 * 3600_000).toISOString().slice(0, 10)
}

export function plusDays(day: string, n: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + n * DAY).toISOString().slice(0, 10)
}

/** The Monday of the week in which the moment lies. */
export function mondayOf(moment: number | string): string {
  const day = dayOf(moment)
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  return plusDays(day, -weekday)
}

export function daysOf(week: string): readonly string[] {
  return Array.from({ length: 7 }, (_, i) => plusDays(week, i))
}

/** A time of day as a moment. */
export function at(day: string, time: string): string {
  return `${day}T${time}:00${ZONE}`
}

/** The time of day of a moment: `08:00`. */
export function timeOf(moment: string): string {
  return new Date(Date.parse(moment) + 8 * 3600_000).toISOString().slice(11, 16)
}

/** Where a moment lies on the axis of a day, from 0 to 1; outside it at the nearer end. */
export function along(day: string, moment: string): number {
  const share = (Date.parse(moment) - Date.parse(at(day, '00:00'))) / DAY
  return Math.min(1, Math.max(0, share))
}

/** A shift on a day: one that does not end after it begins ends on the next. */
export function stretch(day: string, from: string, to: string): { from: string; to: string } {
  return { from: at(day, from), to: at(to > from ? day : plusDays(day, 1), to) }
}
