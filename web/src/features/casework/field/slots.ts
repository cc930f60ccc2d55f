import type { components } from '@/platform/http'
import type { Mine } from './mine'

export type Slot = NonNullable<components['schemas']['StepView']['signatures']>[number]

/** `own`: signed from one's own account; `other`: by a colleague from his; `outsider`: on this screen. */
export type SlotKind = 'own' | 'other' | 'outsider'

/** What somebody who is asked about a slot may hold. */
export interface Signer {
  readonly account: string
  readonly roles: readonly string[]
  /** Every post of the house. */
  readonly posts: ReadonlySet<string>
}

/** The name of the slot under which `signer` signs, and whose a slot is. */
export function slotOf(slot: Slot, it: Mine, signer: Signer): { kind: SlotKind; as: string } {
  let kind: SlotKind = 'outsider'
  for (const as of slot.as) {
    const answered = it.of?.answers[as] as unknown
    const staff = it.of?.steps.some((step) =>
      step.asks.some((ask) => ask.name === as && /role|staff/.test(ask.type)),
    )
    const done = it.of?.steps.find((step) => step.step === as)
    const personal = signer.posts.has(as) || staff === true || done !== undefined || isUuid(answered)
    if (!personal) return { kind: kind === 'other' ? kind : 'outsider', as }
    if (signer.roles.includes(as) || answered === signer.account || done?.done_by === signer.account)
      return { kind: 'own', as }
    kind = 'other'
  }
  return { kind, as: slot.as[0]! }
}

function isUuid(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value)
}
