import { computed } from 'vue'
import { binder } from '@/platform/binder'
import { http, type components } from '@/platform/http'
import { useTold } from '@/platform/stream/told'

export type ReportLine = components['schemas']['ReportLine']

const MOST = 50

/** The newest reports of the community that stands in the bar, and what procedures are called. */
export function useReports() {
  const { found, failed, load } = useTold(async (community) => {
    const [reports, procedures] = await Promise.all([
      http.get('/api/v1/reports', { query: { community, limit: MOST } }),
      binder(),
    ])
    return { reports: reports.items, titles: new Map(procedures.map((line) => [line.id, line.title])) }
  })
  return {
    reports: computed(() => found.value?.reports ?? null),
    titles: computed(() => found.value?.titles ?? new Map<string, string>()),
    failed,
    load,
  }
}
