import { createApp, type Component } from 'vue'
import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import '@/design/tokens.css'
import '@/design/ui.css'
import { forgetOldDrafts } from '@/platform/drafts'
import { speak } from '@/platform/i18n'
import { keepAlive, resume } from '@/platform/session'

/**
 * Opens a door: texts first, then who is signed in, then its pages.
 *
 * @param who finds out who is signed in
 */
export async function open(
  door: 'desk' | 'field' | 'admin',
  frame: Component,
  routes: RouteRecordRaw[],
  who: () => Promise<void> = () => resume().catch(() => undefined),
): Promise<void> {
  document.documentElement.dataset.door = door
  await Promise.all([speak(), who()])
  forgetOldDrafts()
  keepAlive()
  const router = createRouter({ history: createWebHistory(`/${door}`), routes })
  createApp(frame).use(router).mount('#door')
}
