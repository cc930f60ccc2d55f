import { onBeforeUnmount, onMounted, ref, shallowRef, watch } from 'vue'
import { http, Problem, Unreachable, type components } from '@/platform/http'
import { onTold } from '@/platform/stream'
import { t } from '@/platform/i18n'
import type { Case } from './useCase'

export type Said = components['schemas']['CaseMessageView']
export type Delivery = components['schemas']['DeliveryView']

/** So many deliveries are named one by one; more are counted. */
const NAMED = 2
const ORDER = ['failed', 'acknowledged', 'read', 'delivered', 'sent', 'sending', 'queued', 'withdrawn']

/** Who was called how for a case, the oldest first; read while `wanted`, again when something moved. */
export function useCalls(shown: () => Case, wanted: () => boolean = () => true) {
  const items = shallowRef<readonly Said[]>([])
  const failed = ref(false)
  async function load(): Promise<void> {
    if (!wanted()) return
    try {
      items.value = (await http.get('/api/v1/cases/{id}/messages', { path: { id: shown().id } })).items
      failed.value = false
    } catch (cause) {
      if (!(cause instanceof Problem) && !(cause instanceof Unreachable)) throw cause
      failed.value = true
    }
  }
  watch([() => shown().seq, wanted], () => void load(), { immediate: true })
  let stop = () => {}
  onMounted(() => (stop = onTold('notice', (told) => void (told.community === shown().community && load()))))
  onBeforeUnmount(() => stop())
  return { items, failed, load }
}

const why = (one: Delivery) =>
  one.why !== undefined && one.state !== 'withdrawn'
    ? t('calls.because', { why: t(`calls.why.${one.why}`) })
    : ''

/** What became of a message, in a line: each by name, or how many stand how. */
export function life(said: Said): string {
  const all = said.deliveries
  if (all.length <= NAMED) {
    return all
      .map((one) =>
        t('calls.one', {
          to: one.to ?? t('calls.outside'),
          channel: t(`calls.channel.${one.channel}`),
          state: t(`calls.state.${one.state}`) + why(one),
        }),
      )
      .join(t('answers'))
  }
  return ORDER.flatMap((state) => {
    const these = all.filter((one) => one.state === state)
    const causes = [...new Set(these.map(why))].join('')
    return these.length === 0
      ? []
      : [t('calls.many', { state: t(`calls.state.${state}`) + causes, n: these.length })]
  }).join(t('answers'))
}
