import { computed, shallowReactive, watch, type Ref } from 'vue'
import type { Answers, Ask } from '@/design/asks/ask'
import { http, type components } from '@/platform/http'
import { community } from '@/platform/session/community'

type Equipment = components['schemas']['EquipmentView']
const FEW = 4
const MOST = 200

/**
 * For questions about equipment, the few pieces among which the answer is: those that the words leave open, else
 * those that stand in the same unit as the answer.
 */
export function useNear(
  asks: Ref<readonly Ask[]>,
  answers: Ref<Readonly<Answers>>,
  open: Ref<Readonly<Record<string, readonly unknown[]>>>,
) {
  const known = shallowReactive(new Map<string, readonly Equipment[]>())
  const key = (kind: string | undefined) => `${community.value?.code} ${kind ?? ''}`

  watch(
    () => [community.value?.code, ...asks.value.flatMap((ask) => (ask.type === 'equipment' ? [ask.of] : []))],
    ([code, ...kinds]) => {
      for (const kind of kinds) {
        if (known.has(key(kind))) continue
        known.set(key(kind), [])
        http
          .get('/api/v1/equipment', { query: { community: code, kind, limit: MOST } })
          .then((page) => known.set(key(kind), page.items))
          .catch(() => known.delete(key(kind)))
      }
    },
    { immediate: true },
  )

  function beside(ask: Ask): string[] {
    const left = open.value[ask.name]?.map(String) ?? []
    const all = known.get(key(ask.of)) ?? []
    const answer = all.find((one) => one.id === answers.value[ask.name])
    if (left.length > 1 && (answer === undefined || left.includes(answer.id))) return left.toSorted()
    return answer?.building === undefined
      ? []
      : all.filter((one) => one.building === answer.building && one.unit === answer.unit).map((one) => one.id)
  }
  const near = computed(() =>
    Object.fromEntries(
      asks.value.flatMap((ask) => {
        const ids = ask.type === 'equipment' ? beside(ask) : []
        return ids.length > 1 && ids.length <= FEW ? [[ask.name, ids]] : []
      }),
    ),
  )
  const names = computed(() =>
    Object.fromEntries([...known.values()].flat().map((one) => [one.id, one.label])),
  )
  return { near, names }
}
