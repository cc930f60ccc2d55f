import { defineAsyncComponent, shallowRef, type Component } from 'vue'
import type { Dialog } from '@/platform/feature'
import { features } from '../features'

/** The component that fills a pane of the desk; null: no feature does. */
export function pane(name: 'queue' | 'help'): Component | null {
  const load = features.map((feature) => feature.desk?.panes?.[name]).find((found) => found !== undefined)
  return load === undefined ? null : defineAsyncComponent(load)
}

export const dialogs: Readonly<Record<string, Dialog>> = Object.assign(
  {},
  ...features.map((feature) => feature.desk?.dialogs ?? {}),
)

interface Opened {
  readonly name: string
  /** The key it was opened by: `f2` means another form than `n`. */
  readonly key: string
  readonly component: Component
}

export const opened = shallowRef<Opened | null>(null)

export function openDialog(name: string, key: string): void {
  const dialog = dialogs[name]
  if (dialog === undefined || opened.value !== null) return
  opened.value = { name, key, component: defineAsyncComponent(dialog.load) }
}

export function closeDialog(): void {
  opened.value = null
}
