import { add, outcomeOf, type Content, type Outcome } from '@/platform/outbox'
import { session, unreachableSince } from '@/platform/session'
import type { components } from '@/platform/http'
import { soon } from './followed'
import type { Mine } from './mine'

export type Command = Omit<components['schemas']['CommandBody'], 'id' | 'at' | 'step'>

/** How long the person waits for the server before the page goes on and the queue brings it up. */
const PATIENCE = 5_000

/**
 * Puts a command for a run into the queue and waits a moment for what becomes of it; null: it waits for a signal, and
 * is safe. Throws `NoRoom` where the phone is full.
 *
 * @param patience how many milliseconds the person waits; 0: the page goes on at once
 */
export async function act(
  on: Mine,
  command: Command,
  files: readonly string[] = [],
  patience = PATIENCE,
): Promise<Outcome | null> {
  const id = crypto.randomUUID()
  const content: Content = {
    title: on.step.title,
    under: [on.matter, on.where].filter((part) => part !== '').join(' · '),
    run: on.step.id || on.step.step,
    body: { id, step: on.step.id || on.step.step, ...command },
  }
  await add({
    kind: 'command',
    id,
    account: session.value!.account.id,
    at: new Date().toISOString(),
    case: on.caseId,
    files,
    content,
  })
  const outcome = unreachableSince.value !== null || patience === 0 ? null : await outcomeOf(id, patience)
  soon()
  return outcome
}
