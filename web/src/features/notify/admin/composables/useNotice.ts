import { computed, shallowRef, watch } from 'vue'
import { http, type components } from '@/platform/http'
import { said } from '@/design/part'
import type { Notice } from './useNotices'

export type Figures = components['schemas']['Summary']
export type Preview = components['schemas']['PreviewView']
export type Deed = 'submit' | 'approve' | 'send' | 'withdraw'

/** One notice: as it will be read, who was reached, and what can be done with it. */
export function useNotice(notice: () => Notice, changed: (notice: Notice) => void) {
  const preview = shallowRef<Preview | null>(null)
  const figures = shallowRef<Figures | null>(null)
  const failed = shallowRef('')
  const busy = shallowRef(false)

  async function load(): Promise<void> {
    const path = { id: notice().id }
    failed.value = ''
    try {
      preview.value = await http.get('/api/v1/notices/{id}/preview', { path })
      figures.value = notice().sent ? await http.get('/api/v1/notices/{id}/figures', { path }) : null
    } catch (cause) {
      failed.value = said(cause)
    }
  }

  async function act(deed: Deed): Promise<void> {
    if (busy.value) return
    busy.value = true
    failed.value = ''
    try {
      changed(await http.post(`/api/v1/notices/{id}/${deed}`, { path: { id: notice().id } }))
    } catch (cause) {
      failed.value = said(cause)
    } finally {
      busy.value = false
    }
  }
  watch(
    () => [notice().id, notice().state, notice().text],
    () => void load(),
    { immediate: true },
  )
  return {
    preview: computed(() => preview.value),
    figures: computed(() => figures.value),
    failed,
    busy,
    act,
    load,
  }
}
