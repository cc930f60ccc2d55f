import { computed } from 'vue'
import { nameOf, titleOf } from '@/platform/directory'
import { t } from '@/platform/i18n'
import { isMine, isOpen, partyOf } from './steps'
import type { Case, Step } from './useCase'

/** How a step stands for one person: what he may do with it, and for whom it waits. */
export function useStanding(step: () => Step, shown: () => Case, me: () => string) {
  const open = computed(() => isOpen(step()))
  const mine = computed(() => isMine(step(), me()))
  /** The place where I am asked to sign what was handed in; null: none. */
  const toSign = computed(
    () => step().signatures?.find((slot) => slot.signers?.includes(me()))?.as[0] ?? null,
  )
  /** Whoever stands above the approver may approve too; who is asked to sign, signs. */
  const approves = computed(() => {
    const approvers = step().approvers
    return approvers !== undefined && (approvers.includes(me()) || toSign.value === null)
  })
  const primary = computed(() => {
    if (step().state === 'submitted')
      return approves.value ? 'approve' : toSign.value === null ? null : 'sign'
    return step().lasts && step().state === 'ready' ? 'take' : 'done'
  })
  const toHear = computed(
    () => open.value && step().state !== 'submitted' && step().acknowledged_at === undefined,
  )
  const names = (ids: readonly string[]) => ids.map((id) => nameOf(id)).join(t('list'))
  const awaited = computed(() => {
    const { approvers, approve, signatures } = step()
    if (approvers !== undefined)
      return t('step.submitted', {
        who: approvers.length > 0 ? names(approvers) : (approve ?? []).map(titleOf).join(t('list')),
      })
    const signers = signatures?.flatMap((slot) => slot.signers ?? []) ?? []
    return signers.length > 0
      ? t('step.submitted.sign', { who: names([...new Set(signers)]) })
      : t('step.submitted.part')
  })
  const doer = computed(() => {
    const { done_by, role } = step()
    return done_by === undefined ? partyOf(role, shown()) : nameOf(done_by)
  })
  const notYours = computed(() => {
    const { holders, role } = step()
    return holders.length === 0
      ? t('step.nobody', { role: partyOf(role, shown()) })
      : t('step.not-yours', {
          role: partyOf(role, shown()),
          who: holders.map((one) => one.name).join(t('list')),
        })
  })
  return { open, mine, toSign, approves, primary, toHear, awaited, doer, notYours }
}
