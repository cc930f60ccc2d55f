import type { RouteRecordRaw } from 'vue-router'
import { bring } from '@/platform/i18n'
import { features } from '../features'
import { open } from '../open'
import AdminDoor from './AdminDoor.vue'

bring({ 'zh-CN': () => import('./zh-CN'), en: () => import('./en') })

const routes: RouteRecordRaw[] = features.flatMap((feature) => [...(feature.admin?.routes ?? [])])
void open('admin', AdminDoor, [
  { path: '/', component: () => import('./AdminHome.vue') },
  ...routes,
  { path: '/:rest(.*)*', redirect: '/' },
])
