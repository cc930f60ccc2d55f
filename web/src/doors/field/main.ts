import type { RouteRecordRaw } from 'vue-router'
import { watch } from 'vue'
import { rememberBy } from '@/platform/directory'
import { keepBy, Unfit } from '@/platform/evidence'
import { exchange } from '@/platform/http'
import { t } from '@/platform/i18n'
import {
  fileKept,
  forget,
  forgetOld,
  keep,
  keepFile,
  lendToken,
  NoRoom,
  recall,
  startCourier,
} from '@/platform/outbox'
import { assume, resume, session, whenSignedIn, type Session } from '@/platform/session'
import { features } from '../features'
import { open } from '../open'
import FieldDoor from './FieldDoor.vue'
import { LEAVING, watchStorage } from './storage'

/** Who is signed in: as this phone remembers it, and as the server says once it is reached. */
async function who(): Promise<void> {
  if (localStorage.getItem(LEAVING) !== null) {
    // He signed out without a signal: now the server is told.
    await resume().catch(() => undefined)
    if (session.value === null) return
    await exchange('DELETE', '/api/v1/session')
    localStorage.removeItem(LEAVING)
    location.reload()
    return
  }
  const before = await recall<Session>('session')
  if (before === null) await resume().catch(() => undefined)
  else {
    assume(before.value)
    void resume().catch(() => undefined)
  }
}

async function remember(now: Session): Promise<void> {
  const { sync_token: token, ...rest } = now
  await keep('session', rest)
  if (token !== undefined) await lendToken(now.account.id, token)
}

rememberBy({ keep, recall })
keepBy({
  put: (file) =>
    keepFile(session.value!.account.id, file).catch((cause: unknown) => {
      throw cause instanceof NoRoom ? new Unfit(t('field.no-room')) : cause
    }),
  get: fileKept,
})
whenSignedIn(async (now) => {
  localStorage.removeItem(LEAVING)
  // Without a store the app works with a signal only; the page says so.
  await remember(now).catch(() => undefined)
})
watch(session, (now) => void (now === null ? forget('session') : remember(now)).catch(() => undefined))

/** Installs what opens the app without a signal; a new version takes over now, while nothing has been typed yet. */
async function installed(): Promise<void> {
  const workers = navigator.serviceWorker
  if (workers === undefined) return
  const registered = await workers.register('/field-worker.js', { scope: '/field' })
  if (registered.waiting === null) return
  workers.addEventListener('controllerchange', () => location.reload(), { once: true })
  registered.waiting.postMessage('serve')
}

const own: RouteRecordRaw[] = [
  { path: '/me', component: () => import('./MePage.vue') },
  { path: '/sent', component: () => import('./SentPage.vue') },
]
const routes: RouteRecordRaw[] = features.flatMap((feature) => [...(feature.field?.routes ?? [])])
void open('field', FieldDoor, [...routes, ...own, { path: '/:rest(.*)*', redirect: '/' }], who).then(
  async () => {
    await watchStorage()
    startCourier()
    await forgetOld(Date.now()).catch(() => undefined)
    if (import.meta.env.PROD) await installed()
  },
)
