import type { components } from '@/platform/http'

type CaseView = components['schemas']['CaseView']
type StepView = components['schemas']['StepView']
type Contact = components['schemas']['ContactView']

/** Somebody to ring. */
export interface Ring {
  readonly key: string
  readonly name: string
  /** What he is: the post, the kind of contact, the caller. */
  readonly as: string
  /** Empty: the house knows none. */
  readonly phone: string
  /** A resident's number: shown masked. */
  readonly personal: boolean
  /** When somebody last made sure that the number is right. */
  readonly checkedOn: string
  /** The run it is rung for; empty: for none in particular. */
  readonly step: string
  readonly what: string
}

export interface Told {
  readonly name: string
  readonly phone: string
}

export interface Words {
  readonly caller: string
  role(role: string): string
  /** A colleague's number; empty: none is known. */
  phone(account: string): string
}

const NUMBER = /^[\d -]{3,}$/

/** Steps that somebody has to do now, soonest first. */
export function inHand(about: CaseView): StepView[] {
  const due = (step: StepView) => (step.due_at === undefined ? Infinity : Date.parse(step.due_at))
  return about.steps
    .filter((step) => ['ready', 'taken'].includes(step.state) && step.owed)
    .sort((a, b) => due(a) - due(b))
}

/** Whom the steps in hand want rung, then the caller, then who has the other steps. */
export function toRing(
  about: CaseView,
  contacts: readonly Contact[],
  callers: readonly Told[],
  me: string | undefined,
  words: Words,
): Ring[] {
  const steps = inHand(about)
  const rings: Ring[] = []
  const add = (ring: Ring) => {
    const there = rings.find((one) => one.name === ring.name && one.phone === ring.phone)
    if (there === undefined) rings.push(ring)
  }
  const caller = (step: StepView | null) => {
    for (const told of callers) {
      if (told.phone === '' && told.name === '') continue
      add({
        ...blank(step),
        key: `caller ${told.phone} ${told.name}`,
        name: told.name === '' ? words.caller : told.name,
        as: words.caller,
        phone: told.phone,
        personal: true,
      })
    }
  }
  for (const step of steps) {
    for (const target of step.call ?? []) {
      const known = contacts.filter((contact) => contact.kind === target)
      if (NUMBER.test(target)) add({ ...blank(step), key: target, name: target, as: '', phone: target })
      else if (target === 'reporter') caller(step)
      for (const contact of known)
        add({
          ...blank(step),
          key: contact.id,
          name: contact.name,
          phone: contact.phone,
          checkedOn: contact.checked_on,
        })
    }
  }
  caller(null)
  for (const step of steps) {
    for (const holder of step.holders) {
      if (holder.id === me) continue
      const there = rings.some((one) => one.key === holder.id)
      if (there || (step.taken_by !== undefined && step.taken_by !== holder.id)) continue
      add({
        ...blank(step),
        key: holder.id,
        name: holder.name,
        as: words.role(step.role ?? ''),
        phone: holder.phone ?? words.phone(holder.id),
      })
    }
  }
  return rings
}

function blank(step: StepView | null): Ring {
  return {
    key: '',
    name: '',
    as: '',
    phone: '',
    personal: false,
    checkedOn: '',
    step: step?.id ?? '',
    what: step?.title ?? '',
  }
}
