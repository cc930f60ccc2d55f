import { render, screen } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { beforeAll, describe, expect, test } from 'vitest'
import { ref, shallowRef } from 'vue'
import { bring, speak } from '@/platform/i18n'
import { HERE, type Estate, type GuideItem, type Here, type Matter } from '../estate'
import GuideCard from '../GuideCard.vue'

bring({ 'zh-CN': () => import('@/doors/portal/zh-CN'), en: () => import('@/doors/portal/en') })

const fire: GuideItem = {
  id: 'fire-card',
  title: '着火了怎么办',
  text: '1. 保持镇静。\n2. 打119：在哪里、烧什么；再打服务中心。',
  numbers: ['119', 'centre'],
  exits: true,
}
const estate: Estate = {
  code: 'lanting',
  community: '兰亭苑',
  centre: { name: '服务中心', phone: '0571-55501036' },
  office: { from: '08:00', to: '20:00' },
  principle: '',
  services: [],
  guide: [fire],
  buildings: [
    { building: 1, label: '1号楼', exits: ['1号楼南侧安全出口'] },
    { building: 2, label: '2号楼', exits: ['2号楼北侧安全出口', '2号楼疏散楼梯'] },
  ],
}

function shown(item: GuideItem): { here: Here } {
  const here: Here = {
    estate: shallowRef(estate),
    failed: ref(false),
    building: ref<number | null>(null),
    matter: ref<Matter>('anything'),
  }
  render(GuideCard, { props: { item }, global: { provide: { [HERE as symbol]: here } } })
  return { here }
}

describe('an article of the safety guide', () => {
  beforeAll(() => speak('zh-CN'))

  test('003-073: the item itself dials 119, and the office is one press away', async () => {
    shown(fire)
    await userEvent.click(screen.getByText('着火了怎么办'))
    const item = screen.getByText(/在哪里、烧什么/).closest('li')!
    expect(item.querySelector('a')!.getAttribute('href')).toBe('tel:119')
    expect(item.textContent).toBe('打119：在哪里、烧什么；再打服务中心。')
    expect(screen.getByRole('link', { name: /服务中心/ }).getAttribute('href')).toBe('tel:0571-55501036')
  })

  test('003-076: it names the exits and stairs of the building that was chosen, and of no other', async () => {
    shown(fire)
    await userEvent.click(screen.getByText('着火了怎么办'))
    expect(screen.queryByText('2号楼疏散楼梯')).toBeNull()
    await userEvent.selectOptions(screen.getByRole('combobox'), '2号楼')
    expect(screen.getByText('2号楼北侧安全出口')).toBeTruthy()
    expect(screen.getByText('2号楼疏散楼梯')).toBeTruthy()
    expect(screen.queryByText('1号楼南侧安全出口')).toBeNull()
  })

  test('003-070: the report that belongs to an item is begun from it', async () => {
    const { here } = shown({
      id: 'fire-prevention',
      title: '平时怎么防火',
      text: '6. 走廊、楼梯和防火通道保持畅通。',
      numbers: [],
      exits: false,
      report: 'escape-route',
    })
    await userEvent.click(screen.getByText('平时怎么防火'))
    await userEvent.click(screen.getByRole('button', { name: /被堵了/ }))
    expect(here.matter.value).toBe('escape-route')
  })
})
