import type { RouteRecordRaw } from 'vue-router'
import { features } from '../features'
import { open } from '../open'
import DeskDoor from './DeskDoor.vue'

const routes: RouteRecordRaw[] = features.flatMap((feature) => [...(feature.desk?.routes ?? [])])
void open('desk', DeskDoor, [...routes, { path: '/:rest(.*)*', redirect: '/' }])
