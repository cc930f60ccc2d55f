import { computed, ref } from 'vue'
import { session } from './index'

const KEPT = 'zs.community'
const chosen = ref(localStorage.getItem(KEPT))

/** The communities in which the person works, with his roles there. */
export const communities = computed(() => session.value?.communities ?? [])

/** The one that the page is about; null: he works in none. */
export const community = computed(
  () => communities.value.find((one) => one.code === chosen.value) ?? communities.value[0] ?? null,
)

export function choose(code: string): void {
  chosen.value = code
  localStorage.setItem(KEPT, code)
}

/** Whether the person's roles allow it in the chosen community; `permission` as the server words it. */
export function may(permission: string): boolean {
  // A session that a phone remembers from before may not say it.
  return community.value?.may?.includes(permission) ?? false
}
