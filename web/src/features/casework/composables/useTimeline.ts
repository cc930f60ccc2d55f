import { computed, ref, shallowRef, watch } from 'vue'
import { http, type components } from '@/platform/http'

export type Entry = components['schemas']['EventView']

const PAGE = 200

/**
 * The events of a case, newest first. Their numbers have no gaps, so the newest page is asked for first, older ones
 * when they come into sight, and what is new is asked for from the last one on.
 */
export function useTimeline(id: string, last: () => number | undefined) {
  const entries = shallowRef<readonly Entry[]>([])
  const failed = ref(false)
  let busy = false

  const first = computed(() => entries.value.at(-1)?.seq ?? 1)
  const newest = computed(() => entries.value[0]?.seq ?? 0)

  async function page(after: number, limit: number): Promise<readonly Entry[]> {
    const got = await http.get('/api/v1/cases/{id}/events', { path: { id }, query: { after, limit } })
    return got.items.toReversed()
  }

  async function run(job: () => Promise<void>): Promise<void> {
    if (busy) return
    busy = true
    try {
      await job()
      failed.value = false
    } catch {
      failed.value = true
    } finally {
      busy = false
    }
  }

  async function catchUp(): Promise<void> {
    await run(async () => {
      for (let to = last() ?? 0; newest.value < to; to = last() ?? 0) {
        const from = entries.value.length === 0 ? Math.max(0, to - PAGE) : newest.value
        const got = await page(from, PAGE)
        if (got.length === 0) return
        entries.value = [...got, ...entries.value]
      }
    })
  }

  async function older(): Promise<void> {
    if (first.value <= 1 || entries.value.length === 0) return
    await run(async () => {
      const from = Math.max(0, first.value - 1 - PAGE)
      entries.value = [...entries.value, ...(await page(from, first.value - 1 - from))]
    })
  }

  watch(last, () => void catchUp(), { immediate: true })
  return { entries, failed, older, catchUp, all: computed(() => first.value <= 1) }
}
