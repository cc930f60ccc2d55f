import { computed, onBeforeUnmount, shallowRef, watch } from 'vue'
import { now } from '@/platform/clock'
import { minutes } from '@/platform/clock/words'
import { titleOf, useDirectory } from '@/platform/directory'
import { http } from '@/platform/http'
import { t } from '@/platform/i18n'
import { session } from '@/platform/session'
import { community } from '@/platform/session/community'
import { onTold } from '@/platform/stream'

/** As what the person is on duty, and until when. */
export function useOnDuty() {
  useDirectory()
  const duty = shallowRef<{ title: string; to: string } | null>(null)

  let change = 0

  /** Once more when the shift is over: nobody tells of that. */
  async function load(): Promise<void> {
    clearTimeout(change)
    try {
      const page = await http.get('/api/v1/duties/now', { query: { community: community.value?.code } })
      const mine = page.items.find((one) => one.account.id === session.value?.account.id)
      duty.value = mine === undefined ? null : { title: mine.role_title ?? titleOf(mine.role), to: mine.to }
      if (mine !== undefined) {
        const left = Date.parse(mine.to) - now() + 1_000
        change = window.setTimeout(() => void load(), Math.max(left, 1_000))
      }
    } catch {
      duty.value = null
    }
  }
  watch(() => community.value?.code, load, { immediate: true })
  onBeforeUnmount(onTold('duty', () => void load()))
  onBeforeUnmount(() => clearTimeout(change))
  return {
    post: computed(
      () =>
        duty.value?.title ??
        (community.value?.roles[0] === undefined ? '' : titleOf(community.value.roles[0])),
    ),
    until: computed(() => (duty.value === null ? '' : t('desk.until', { at: minutes(duty.value.to) }))),
  }
}
