import type { components } from '@/platform/http'

/** A question as the interface gives it. */
export type Ask = components['schemas']['AskView']

/** What an answer may be while it is being given; `undefined`: nothing yet. */
export type Given = unknown

/** Answers by the ask's name. */
export type Answers = Record<string, Given>

/** What `done` may be sent with: what was left open is left out. */
export function given(answers: Readonly<Answers>): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => !blank(value)))
}

/** Whether there is no answer. */
export function blank(value: Given): boolean {
  return (
    value === undefined ||
    value === null ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  )
}
