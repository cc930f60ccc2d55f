import { computed, onBeforeUnmount, shallowRef, watch } from 'vue'
import { now } from '@/platform/clock'
import { minutes } from '@/platform/clock/words'
import { titleOf, useDirectory } from '@/platform/directory'
import { http } from '@/platform/http'
import { t } from '@/platform/i18n'
import { session } from '@/platform/session'
import { community } from '@/platform/session/community'
import { onTold } from '@/platform/stream'

const AGAIN_MS = 60_000

/** As what the person is on duty, and until when. */
export function useOnDuty() {
  useDirectory()
  const duty = shallowRef<{ title: string; to: string } | null>(null)

  let change = 0

  /** Once more at the next change of shift, whoever's it is: nobody tells of that. */
  async function load(): Promise<void> {
    clearTimeout(change)
    try {
      const page = await http.get('/api/v1/duties/now', { query: { community: community.value?.code } })
      const mine = page.items.find((one) => one.account.id === session.value?.account.id)
      duty.value = mine === undefined ? null : { title: mine.role_title ?? titleOf(mine.role), to: mine.to }
      const next = Math.min(...page.items.map((one) => Date.parse(one.to)))
      if (next !== Infinity) {
        change = window.setTimeout(() => void load(), Math.max(next - now() + 1_000, 1_000))
      }
    } catch {
      duty.value = null
      change = window.setTimeout(() => void load(), AGAIN_MS)
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
