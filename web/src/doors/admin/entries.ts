import { computed, defineAsyncComponent, type Component } from 'vue'
import { GROUPS, type AdminEntry } from '@/platform/feature'
import { may } from '@/platform/session/community'
import { features } from '../features'

const all: readonly AdminEntry[] = features.flatMap((feature) => [...(feature.admin?.menu ?? [])])

/** The menu as the person may use it in the chosen community: by group, within a group as the features come. */
export const menu = computed(() =>
  GROUPS.map((group) => ({
    group,
    entries: all.filter((one) => one.group === group && (one.needs === undefined || may(one.needs))),
  })).filter((one) => one.entries.length > 0),
)

/** What stands in the bar, or under it on every page; null: no feature fills it. */
export function pane(name: 'bell' | 'band'): Component | null {
  const load = features.map((feature) => feature.admin?.panes?.[name]).find((found) => found !== undefined)
  return load === undefined ? null : defineAsyncComponent(load)
}
