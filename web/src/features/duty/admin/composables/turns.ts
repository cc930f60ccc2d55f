import type { components } from '@/platform/http'
import { along, at, dayOf, plusDays } from './week'

export type Roster = components['schemas']['RosterView']
export type Turn = components['schemas']['RosterTurn']
export type Finding = components['schemas']['RosterFinding']
export type Person = components['schemas']['RosterPerson']
export type Pattern = components['schemas']['RosterPattern']
export type Post = components['schemas']['RosterPost']

/** A piece of a turn on the axis of one day. */
export interface Bar {
  readonly turn: Turn
  readonly left: number
  readonly width: number
  /** It goes on into the next day. */
  readonly on: boolean
  /** It began on the day before. */
  readonly since: boolean
}

export function same(one: Turn, other: Turn): boolean {
  return (
    one.role === other.role &&
    one.account === other.account &&
    Date.parse(one.from) === Date.parse(other.from) &&
    Date.parse(one.to) === Date.parse(other.to)
  )
}

export function meets(one: { from: string; to: string }, other: { from: string; to: string }): boolean {
  return Date.parse(one.from) < Date.parse(other.to) && Date.parse(other.from) < Date.parse(one.to)
}

/** The turns of a post on a day in as few lines as they need, none over another. */
export function lanes(turns: readonly Turn[], role: string, day: string): readonly (readonly Bar[])[] {
  const whole = { from: at(day, '00:00'), to: at(plusDays(day, 1), '00:00') }
  const found = turns
    .filter((turn) => turn.role === role && meets(turn, whole))
    .toSorted((a, b) => Date.parse(a.from) - Date.parse(b.from) || a.account.localeCompare(b.account))
  const lines: Turn[][] = []
  for (const turn of found) {
    const line = lines.find((one) => !one.some((other) => meets(turn, other)))
    if (line === undefined) lines.push([turn])
    else line.push(turn)
  }
  return lines.map((line) =>
    line.map((turn) => {
      const left = along(day, turn.from)
      return {
        turn,
        left,
        width: along(day, turn.to) - left,
        on: Date.parse(turn.to) > Date.parse(whole.to),
        since: dayOf(turn.from) < day,
      }
    }),
  )
}

/** What is wrong with a post on a day. */
export function findingsOf(roster: Roster, role: string, day: string): readonly Finding[] {
  const whole = { from: at(day, '00:00'), to: at(plusDays(day, 1), '00:00') }
  return roster.findings.filter((one) => one.role === role && meets(one, whole))
}

/** Whether a finding is a hole that somebody could fill. */
export function hole(finding: Finding): boolean {
  return finding.kind === 'uncovered' || finding.kind === 'too-few'
}

/** How somebody could fill a hole. */
export interface Candidate {
  readonly person: Person
  /** `free`, `on-duty` with another post, or why not: `leave`, `certificate`, `there`. */
  readonly state: 'free' | 'on-duty' | 'leave' | 'certificate' | 'there'
}

/** Who could fill a hole: those who can first, those of the post before others. */
export function candidates(roster: Roster, finding: Finding): readonly Candidate[] {
  const order = ['free', 'on-duty', 'leave', 'certificate', 'there']
  const state = (person: Person): Candidate['state'] => {
    const turns = [...roster.turns, ...roster.around].filter(
      (turn) => turn.account === person.id && meets(turn, finding),
    )
    const away = roster.leaves.some(
      (one) =>
        one.account === person.id &&
        meets(finding, { from: at(one.first, '00:00'), to: at(plusDays(one.last, 1), '00:00') }),
    )
    if (turns.some((turn) => turn.role === finding.role)) return 'there'
    if (away) return 'leave'
    const kind = finding.certificate
    if (kind !== undefined && !person.certificates.includes(kind)) return 'certificate'
    return turns.length > 0 ? 'on-duty' : 'free'
  }
  return roster.people
    .map((person) => ({ person, state: state(person) }))
    .toSorted(
      (a, b) =>
        order.indexOf(a.state) - order.indexOf(b.state) ||
        Number(b.person.roles.includes(finding.role)) - Number(a.person.roles.includes(finding.role)),
    )
}
