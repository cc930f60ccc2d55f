import { language, t } from '../i18n'

/** The company is in China, wherever the screen stands. */
const ZONE = 'Asia/Shanghai'
const formats = new Map<string, Intl.DateTimeFormat>()

function format(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language.value} ${name}`
  let found = formats.get(key)
  if (found === undefined) {
    found = new Intl.DateTimeFormat(language.value, { timeZone: ZONE, hourCycle: 'h23', ...options })
    formats.set(key, found)
  }
  return found
}

type At = number | string

function date(at: At): Date {
  return new Date(at)
}

/** `14:08` */
export function minutes(at: At): string {
  return format('minutes', { hour: '2-digit', minute: '2-digit' }).format(date(at))
}

/** `14:08:26` */
export function seconds(at: At): string {
  return format('seconds', { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(date(at))
}

/** `11月21日 周六` */
export function day(at: At): string {
  return format('day', { month: 'short', day: 'numeric', weekday: 'short' }).format(date(at))
}

/** `11-21` */
export function shortDay(at: At): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: ZONE, month: '2-digit', day: '2-digit' })
    .formatToParts(date(at))
    .filter((part) => part.type !== 'literal')
  return parts.map((part) => part.value).join('-')
}

/** `14:08:26` today, `11-22 14:08` on another day. */
export function moment(at: At, today: number): string {
  return shortDay(at) === shortDay(today) ? seconds(at) : `${shortDay(at)} ${minutes(at)}`
}

/** `0:54`, `24:26`, `1:54:26`; from two days on `3 天 4 时`. */
export function span(milliseconds: number): string {
  const whole = Math.floor(Math.abs(milliseconds) / 1000)
  const hours = Math.floor(whole / 3600)
  const two = (n: number) => String(n).padStart(2, '0')
  if (hours >= 48) return t('clock.days', { n: Math.floor(hours / 24), hours: hours % 24 })
  const rest = `${hours > 0 ? two(Math.floor(whole / 60) % 60) : Math.floor(whole / 60) % 60}:${two(whole % 60)}`
  return hours > 0 ? `${hours}:${rest}` : rest
}

/** A length of time that was answered (`PT2H50M`) in words: hours and minutes; seconds below a minute. */
export function length(iso: string): string {
  const found = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?$/.exec(iso)
  if (found === null) return iso
  const [hours, minutes, rest] = found.slice(1).map((n) => Number(n ?? 0))
  const parts = [
    hours ? t('clock.hours', { n: hours }) : '',
    minutes ? t('clock.minutes', { n: minutes }) : '',
  ]
  return parts.filter((part) => part !== '').join(' ') || t('clock.seconds', { n: rest ?? 0 })
}
