import { computed, onBeforeUnmount, shallowRef, watch } from 'vue'
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

  async function load(): Promise<void> {
    try {
      const page = await http.get('/api/v1/duties/now', { query: { community: community.value?.code } })
      const mine = page.items.find((one) => one.account.id === session.value?.account.id)
      duty.value = mine === undefined ? null : { title: mine.role_title ?? titleOf(mine.role), to: mine.to }
    } catch {
      duty.value = null
    }
  }
  watch(() => community.value?.code, load, { immediate: true })
  onBeforeUnmount(onTold('duty', () => void load()))
  return {
    post: computed(
      () =>
        duty.value?.title ??
        (community.value?.roles[0] === undefined ? '' : titleOf(community.value.roles[0])),
    ),
    until: computed(() => (duty.value === null ? '' : t('desk.until', { at: minutes(duty.value.to) }))),
  }
}
