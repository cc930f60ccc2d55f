import { defineAsyncComponent, nextTick, shallowRef, type Component } from 'vue'
import type { Dialog } from '@/platform/feature'
import { typeAhead } from '@/platform/keys'
import { features } from '../features'

/** The component that fills a pane of the desk; null: no feature does. */
export function pane(name: 'queue' | 'help' | 'idle' | 'bell' | 'tray' | 'band'): Component | null {
  const load = features.map((feature) => feature.desk?.panes?.[name]).find((found) => found !== undefined)
  return load === undefined ? null : defineAsyncComponent(load)
}

export const dialogs: Readonly<Record<string, Dialog>> = Object.assign(
  {},
  ...features.map((feature) => feature.desk?.dialogs ?? {}),
)

/** Pages to look things up, in the order of the features. */
export const menu = features.flatMap((feature) => feature.desk?.menu ?? [])

interface Opened {
  readonly name: string
  /** The key it was opened by: `f2` means another form than `n`. */
  readonly key: string
  readonly component: Component
  /** What was typed while it was being loaded. */
  readonly ahead: () => string
}

/** Where the focus was when a dialog was opened: it goes back there. */
let before: Element | null = null

export const opened = shallowRef<Opened | null>(null)

export function openDialog(name: string, key: string): void {
  const dialog = dialogs[name]
  if (dialog === undefined || opened.value !== null) return
  before = document.activeElement
  const ahead = dialog.words === true ? typeAhead() : () => ''
  const load = () =>
    dialog.load().catch((cause) => {
      ahead()
      throw cause
    })
  opened.value = { name, key, component: defineAsyncComponent(load), ahead }
}

/** Opens what was begun before and has not got through. */
export function resumePending(): void {
  const name = Object.keys(dialogs).find((one) => dialogs[one]?.pending?.() === true)
  if (name !== undefined) openDialog(name, '')
}

/** Fetches the dialogs of the bar while nobody does anything: a key opens them at once. */
export function warm(): void {
  const buttons = Object.values(dialogs).filter((dialog) => dialog.button !== undefined)
  setTimeout(() => buttons.forEach((dialog) => void dialog.load().catch(() => undefined)), 300)
}

export function closeDialog(): void {
  opened.value?.ahead()
  opened.value = null
  const back = before
  before = null
  void nextTick(() => {
    if (back instanceof HTMLElement && back.isConnected && document.activeElement === document.body)
      back.focus()
  })
}
