import type { Component } from 'vue'
import type { RouteRecordRaw } from 'vue-router'

/** Loads a component when it is first needed, so that it does not weigh on the first load. */
export type Loader = () => Promise<{ default: Component }>

/** Something that opens over the page by key, from anywhere in the door. */
export interface Dialog {
  /** Keys as `platform/keys` writes them: `n`, `ctrl+k`, `f1`. */
  readonly keys: readonly string[]
  readonly load: Loader
  /** It is for words: what is typed while it loads waits for it in its prop `ahead`, which it calls once. */
  readonly words?: boolean
  /** Whether something of it was begun and has not got through: it then opens by itself as the door opens. */
  readonly pending?: () => boolean
  /** Shown in the bar with this text and its first key; left out: by key alone. */
  readonly button?: { readonly text: string; readonly primary?: boolean }
}

/** What a feature puts into a door. */
export interface Presence {
  readonly routes?: readonly RouteRecordRaw[]
  /**
   * Panes: one feature fills one pane. `help` of the desk is given the case by its route, `idle` stands in its place
   * while no case is open; `over` of the field lies over every page and shows itself when it must; `bell` and the
   * desk's `tray` stand in the bar, `band` under it on every page, empty until there is something to say.
   */
  readonly panes?: Partial<Record<'queue' | 'help' | 'idle' | 'over' | 'bell' | 'tray' | 'band', Loader>>
  readonly dialogs?: Readonly<Record<string, Dialog>>
  /** Pages that the bar's menu leads to. A route with `meta: { wide: true }` takes the place of the right pane too. */
  readonly menu?: readonly { readonly path: string; readonly text: string }[]
}

/** The groups of the back office's menu, in their order. */
export const GROUPS = ['house', 'people', 'work', 'system'] as const

/** A page of the back office in its menu. */
export interface AdminEntry {
  readonly path: string
  /** The key of its text, in `admin/zh-CN.json` and `admin/en.json` of the feature. */
  readonly text: string
  readonly group: (typeof GROUPS)[number]
  /** The permission without which it is not shown, as the server words it (`run-accounts`); left out: for all. */
  readonly needs?: string
}

/** What a feature puts into the back office. */
export interface AdminPresence {
  readonly routes: readonly RouteRecordRaw[]
  readonly menu: readonly AdminEntry[]
  /** `bell` stands in the bar, `band` under it on every page. */
  readonly panes?: Partial<Record<'bell' | 'band', Loader>>
}

/** A feature's manifest, `features/<back-end module>/feature.ts`: all that the doors know of it. */
export interface Feature {
  readonly name: string
  readonly desk?: Presence
  readonly field?: Presence
  readonly admin?: AdminPresence
  /** The one page of the residents' door. */
  readonly portal?: Loader
}

export function defineFeature(feature: Feature): Feature {
  return feature
}
