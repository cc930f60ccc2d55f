import { render, screen } from '@testing-library/vue'
import { beforeAll, describe, expect, test } from 'vitest'
import { ref, shallowRef } from 'vue'
import { bring, speak } from '@/platform/i18n'
import { HERE, type Matter } from '../estate'
import ReportForm from '../ReportForm.vue'

bring({ 'zh-CN': () => import('@/doors/portal/zh-CN'), en: () => import('@/doors/portal/en') })

function shown(matter: Matter): void {
  const here = { estate: shallowRef(null), failed: ref(false), building: ref(null), matter: ref(matter) }
  render(ReportForm, { global: { provide: { [HERE as symbol]: here } } })
}

describe('the form of a report', () => {
  beforeAll(() => speak('zh-CN'))

  test('003-087: who reports damage is told neither to exaggerate nor to spread rumours', () => {
    shown('damage')
    expect(screen.getByText(/不夸大/).textContent).toContain('没有证实的消息不传')
  })

  test('another report has no such hint', () => {
    shown('anything')
    expect(screen.queryByText(/不夸大/)).toBeNull()
  })
})
