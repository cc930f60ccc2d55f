import type { RouteRecordRaw } from 'vue-router'
import { features } from '../features'
import { open } from '../open'
import FieldDoor from './FieldDoor.vue'

const routes: RouteRecordRaw[] = features.flatMap((feature) => [...(feature.field?.routes ?? [])])
void open('field', FieldDoor, routes)
