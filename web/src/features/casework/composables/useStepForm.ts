import { computed, ref, shallowRef } from 'vue'
import { blank, given, type Answers } from '@/design/asks/ask'
import type { FieldFault } from '@/design/FaultSummary.vue'
import { useDraft } from '@/platform/drafts'
import { filesSettled } from '@/platform/evidence'
import { t } from '@/platform/i18n'
import { keyOf, partyOf } from './steps'
import type { Case, Command, Result, Step } from './useCase'

export interface Other {
  readonly kind: 'none' | 'account' | 'party'
  readonly account: string
  readonly name: string
  readonly certificate: string
  readonly via: string
  /** When it happened, as a paper card says; empty: now. */
  readonly at: string
}

interface Filled {
  answers: Answers
  signatures: Record<string, { name: string; image?: string }>
  /** Who was there too, one for each that the step wants. */
  beside: string[]
  other: { -readonly [K in keyof Other]: Other[K] }
}

const NOBODY: Other = { kind: 'none', account: '', name: '', certificate: '', via: 'phone', at: '' }

/** What is being filled in for a run of a step; kept until it was sent. */
export function useStepForm(
  step: () => Step,
  shown: () => Case,
  send: (...commands: Command[]) => Promise<readonly Result[]>,
) {
  const first = step()
  const id = `step-${keyOf(first).replace(/[^\w-]/g, '_')}`
  const draft = useDraft<Filled>(`case.${shown().id}.${keyOf(first)}`, () => ({
    // What is asked anew begins with what is known, and what the registers know with that.
    answers: Object.fromEntries(
      first.asks.map((ask) => [ask.name, shown().answers[ask.name] ?? ask.proposed ?? undefined]),
    ),
    signatures: {},
    beside: [],
    other: { ...NOBODY },
  }))
  const faults = shallowRef<readonly FieldFault[]>([])
  const busy = ref(false)

  const byField = computed(() => new Map(faults.value.map((fault) => [fault.field, fault.message])))

  function missing(): FieldFault[] {
    const alone = (step().with ?? []).flatMap((_, i) =>
      draft.value.beside[i] ? [] : [{ field: `${id}-beside-${i}`, message: t('step.alone') }],
    )
    const open = step()
      .asks.filter(
        (ask) => ask.required && ask.required_if === undefined && blank(draft.value.answers[ask.name]),
      )
      .map((ask) => ({ field: `${id}-${ask.name}`, message: t('step.unanswered', { ask: ask.ask }) }))
    return [...open, ...alone]
  }

  function command(): Command {
    const { other, signatures } = draft.value
    const signed = Object.entries(signatures)
      .filter(([, one]) => one.image !== undefined)
      .map(([as, one]) => ({ as, name: one.name.trim() || undefined, image: one.image }))
    const by =
      other.kind === 'account'
        ? { account: other.account || undefined }
        : other.kind === 'party'
          ? {
              party: other.name.trim(),
              name: other.name.trim(),
              certificate: other.certificate.trim() || undefined,
            }
          : undefined
    return {
      do: 'done',
      step: keyOf(step()),
      answers: given(draft.value.answers) as Command['answers'],
      signatures: signed.length > 0 ? signed : undefined,
      with: step().with === undefined ? undefined : draft.value.beside.filter(Boolean),
      by,
      via: by === undefined ? undefined : other.via,
      ...(other.kind !== 'none' && other.at !== '' ? { at: other.at } : {}),
    }
  }

  /** Where a fault of the server belongs: `/answers/people/0/left` → the field of that cell. */
  function placed(pointer: string): string | null {
    const [kind, ...path] = pointer
      .replace(/^\/commands\/\d+/, '')
      .slice(1)
      .split('/')
    if (kind === 'with') return `${id}-beside-0`
    if (kind !== 'answers' || path[0] === undefined) return null
    return path.length === 1 ? `${id}-${path[0]}` : `${id}-${path[0]}-in-${path.slice(1).join('-')}`
  }

  function belongs(): string {
    const { role, holders } = step()
    const who = holders.map((one) => one.name).join(t('list'))
    return who === ''
      ? t('step.nobody', { role: partyOf(role, shown()) })
      : t('step.not-yours', { role: partyOf(role, shown()), who })
  }

  /** Sends it; gives the result, or null where something must be mended first. */
  async function finish(): Promise<Result | null> {
    if (busy.value) return null
    busy.value = true
    try {
      await filesSettled()
      faults.value = missing()
      if (faults.value.length > 0) return null
      const result = (await send(command()))[0]!
      if (result.outcome === 'refused') {
        const problem = result.problem!
        const told = problem.errors ?? []
        faults.value =
          told.length > 0
            ? told.map((fault) => ({ field: placed(fault.pointer), message: fault.message }))
            : [
                {
                  field: null,
                  message: problem.code === 'not-yours' ? belongs() : (problem.detail ?? problem.title),
                },
              ]
        return result
      }
      draft.clear()
      return result
    } catch (cause) {
      faults.value = [{ field: null, message: (cause as Error).message }]
      return null
    } finally {
      busy.value = false
    }
  }

  const begun = computed(() => {
    const before = first.asks.map((ask) => JSON.stringify(shown().answers[ask.name] ?? null))
    return first.asks.some((ask, i) => JSON.stringify(draft.value.answers[ask.name] ?? null) !== before[i])
  })
  return { id, draft, faults, byField, busy, begun, finish }
}
