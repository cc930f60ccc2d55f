import { shallowRef } from 'vue'
import { http, Problem, type components } from '@/platform/http'
import { address } from './estate'

/** What this phone has reported here: the keys alone, what became of it is asked anew (000-205). */
export type Progress = components['schemas']['ReportProgress']
export interface Mine {
  readonly key: string
  readonly now: Progress
}

const MOST = 20
const place = () => `zs.portal.mine.${address(location).community}`

export const mine = shallowRef<readonly Mine[]>([])

function keys(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place()) ?? '[]')
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []
  } catch {
    return []
  }
}
const keep = (all: readonly string[]) => localStorage.setItem(place(), JSON.stringify(all.slice(0, MOST)))

/** Keeps the key of what was just reported, and looks how all of it stands. */
export async function follow(key: string): Promise<void> {
  keep([key, ...keys().filter((one) => one !== key)])
  await look()
}

export function forget(key: string): void {
  keep(keys().filter((one) => one !== key))
  mine.value = mine.value.filter((one) => one.key !== key)
}

/** How one stands; as it stood where nobody answers; null: its key opens nothing any more. */
async function progress(key: string): Promise<Mine | null> {
  const { community } = address(location)
  try {
    const now = await http.get('/api/v1/portal/{community}/reports/{key}', { path: { community, key } })
    return { key, now }
  } catch (cause) {
    if (cause instanceof Problem && cause.status === 404) forget(key)
    return mine.value.find((one) => one.key === key) ?? null
  }
}

/** How each stands, the newest first, one after the other: the line may be bad. */
export async function look(): Promise<void> {
  const found: Mine[] = []
  for (const key of keys()) {
    const one = await progress(key)
    if (one !== null) found.push(one)
  }
  const kept = keys()
  mine.value = found.filter((one) => kept.includes(one.key))
}
