/** Days and times as they are typed, in China whatever the screen's zone. */
const OFFSET = 8 * 3600_000

/** `2026-11-21` in China. */
export function dayOf(at: number): string {
  return new Date(at + OFFSET).toISOString().slice(0, 10)
}

/** `1425`, `14:25`, `9.5` → `14:25`, `09:05`; null: no time. */
export function clockTime(text: string): string | null {
  const plain = text
    .trim()
    .replace(/[\uff10-\uff19]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\uff1a.\u70b9]/g, ':')
  const found =
    /^(\d{1,2}):(\d{1,2})$/.exec(plain) ?? /^(\d{1,2})(\d{2})$/.exec(plain) ?? /^(\d{1,2}):?$/.exec(plain)
  if (found === null) return null
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)]
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** A moment as the interface takes it. */
export function onDay(day: string, time: string): string {
  return `${day}T${time}:00+08:00`
}

/** The parts of an answer that was given. */
export function written(type: string, value: unknown): { day: string; time: string } {
  const text = value === undefined || value === null ? '' : String(value)
  if (type === 'date') return { day: text, time: '' }
  if (type === 'time') return { day: '', time: text.slice(0, 5) }
  const at = Date.parse(text)
  if (Number.isNaN(at)) return { day: '', time: text }
  return { day: dayOf(at), time: new Date(at + OFFSET).toISOString().slice(11, 16) }
}
