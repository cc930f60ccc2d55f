import { createApp } from 'vue'
import '@/design/tokens.css'
import '@/design/ui.css'
import { alone, speak } from '@/platform/i18n'
import { features } from '../features'

// Nobody signs in here: no session, no other door's texts.
alone({ 'zh-CN': () => import('./zh-CN'), en: () => import('./en') })
const page = features.find((feature) => feature.portal !== undefined)!.portal!

async function open(): Promise<void> {
  const [found] = await Promise.all([page(), speak()])
  createApp(found.default).mount('#door')
}
void open()
