import { now } from '@/platform/clock'

const BEFORE = 8

/** `2026Q4`, by the company's calendar. */
export function quarterOf(at: number): string {
  const [year = '', month = ''] = today(at).split('-')
  return `${year}Q${Math.ceil(Number(month) / 3)}`
}

/** `2026-11-22`, by the company's calendar. */
export function today(at: number = now()): string {
  return new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' }).format(new Date(at))
}

/** The last day of a quarter. */
export function lastDay(quarter: string): string {
  return `${quarter.slice(0, 4)}-${['03-31', '06-30', '09-30', '12-31'][Number(quarter.slice(5)) - 1]}`
}

/** The quarter after this one, this one, those before it, and the one that is wanted besides. */
export function quarters(besides?: string): readonly string[] {
  const current = quarterOf(now())
  const at = Number(current.slice(0, 4)) * 4 + Number(current.slice(5)) - 1
  const usual = Array.from({ length: BEFORE + 2 }, (_, i) => {
    const one = at + 1 - i
    return `${Math.floor(one / 4)}Q${(one % 4) + 1}`
  })
  return besides === undefined || usual.includes(besides) ? usual : [...usual, besides]
}
