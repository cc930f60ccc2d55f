import { computed, shallowRef, watch } from 'vue'
import { http, type components } from '../http'
import { knows, t } from '../i18n'
import { community, may } from '../session/community'

export type Colleague = components['schemas']['StaffView']
export type Post = components['schemas']['RoleView']

const people = shallowRef<readonly Colleague[]>([])
const posts = shallowRef<readonly Post[]>([])
let loadedFor: string | null = null

/** Who works in the community, and what the posts are called: loaded once for a community. */
export function useDirectory() {
  watch(
    () => community.value?.code,
    (code) => {
      if (code !== undefined && code !== loadedFor) void load(code)
    },
    { immediate: true },
  )
  return { people: computed(() => people.value), posts: computed(() => posts.value), nameOf, titleOf }
}

interface Known {
  readonly staff: readonly Colleague[]
  readonly roles: readonly Post[]
}

/** Where a phone remembers who is who, so that names are there without a signal. */
export interface Memory {
  keep(key: string, value: Known): Promise<void>
  recall(key: string): Promise<{ readonly value: Known } | null>
}
let memory: Memory | null = null

export function rememberBy(own: Memory): void {
  memory = own
}

async function load(code: string): Promise<void> {
  loadedFor = code
  const before = await memory?.recall(`directory.${code}`)
  if (before && posts.value.length === 0) {
    people.value = before.value.staff
    posts.value = before.value.roles
  }
  try {
    const [staff, roles] = await Promise.all([
      // Who does not work here, such as an administrator, knows the posts only.
      may('work') ? http.get('/api/v1/staff', { query: { community: code } }) : { items: [] },
      http.get('/api/v1/roles', {}),
    ])
    people.value = staff.items
    posts.value = roles.items
    await memory?.keep(`directory.${code}`, { staff: staff.items, roles: roles.items })
  } catch {
    // Names are shown as they come; the next look tries again.
    loadedFor = null
  }
}

const byId = computed(() => new Map(people.value.map((one) => [one.id, one.name])))
const byRole = computed(() => new Map(posts.value.map((one) => [one.id, one.title])))

/** What an account is called; the system and who has left: in words. */
export function nameOf(account: string | undefined | null): string {
  if (account === undefined || account === null) return t('directory.system')
  return byId.value.get(account) ?? t('directory.left')
}

/** What a post is called; `opener` and `reporter` are no posts but stand where one may. */
export function titleOf(role: string | undefined | null): string {
  if (role === undefined || role === null) return t('directory.system')
  return byRole.value.get(role) ?? (knows(`directory.${role}`) ? t(`directory.${role}`) : role)
}
