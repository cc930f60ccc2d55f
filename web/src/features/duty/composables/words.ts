import { day, minutes, shortDay } from '@/platform/clock/words'

/** `11月24日 周二 08:00–20:00`; an end on the next day says its day. */
export function turnWords(turn: { from: string; to: string }): string {
  const end = shortDay(turn.from) === shortDay(turn.to) ? '' : `${shortDay(turn.to)} `
  return `${day(turn.from)} ${minutes(turn.from)}–${end}${minutes(turn.to)}`
}
