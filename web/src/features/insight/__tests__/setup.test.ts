import { render, screen } from '@testing-library/vue'
import { describe, expect, test } from 'vitest'
import ClauseRow from '../components/ClauseRow.vue'
import LackCard from '../components/LackCard.vue'
import { lacks } from '../composables/setup'

const link = { global: { stubs: { RouterLink: { template: '<a><slot /></a>' } } } }
const lacking = (id: string, ...missing: { ref: string; title: string; blocks: boolean }[]) => ({
  id,
  title: id,
  folder: 'emergency',
  severity: 'critical',
  runs: false,
  missing: missing.map((one) => ({ ...one, kind: 'contact', steps: [{ step: 'call', do: '打电话' }] })),
})
const LIFT = { ref: 'lift-contractor', title: '电梯维保单位', blocks: true }
const GAS = { ref: 'gas-company', title: '燃气公司', blocks: false }

describe('the set-up check', () => {
  test('says each missing thing once, what keeps most procedures from running first', () => {
    const found = lacks({
      community: 'lanting',
      checked: 3,
      ready: 1,
      procedures: [lacking('a', GAS), lacking('b', GAS, LIFT), lacking('c', GAS)],
    })
    expect(found.map((one) => [one.ref, one.wanted.length])).toEqual([
      ['lift-contractor', 1],
      ['gas-company', 3],
    ])
  })

  test('tells what to do and who waits for it', () => {
    const [lift] = lacks({ community: 'l', checked: 1, ready: 0, procedures: [lacking('电梯困人', LIFT)] })
    render(LackCard, { props: { lack: lift! }, ...link })
    expect(screen.getByText('电梯维保单位')).toBeTruthy()
    expect(screen.getByText(/在通讯录里登记/)).toBeTruthy()
    expect(screen.getByText('1 份规程要用')).toBeTruthy()
    expect(screen.getByText('打电话')).toBeTruthy()
  })
})

describe('a clause', () => {
  const show = (more: object) =>
    render(ClauseRow, {
      props: {
        procedures: new Set(['fire']),
        clause: {
          id: '001-001',
          document: '规程',
          clause: '一',
          quote: '立即通知',
          kind: 'step',
          carried_by: [],
          ...more,
        },
      },
      container: document.body.appendChild(document.createElement('tbody')),
      ...link,
    })
  test('that nothing carries says so', () => {
    show({})
    expect(screen.getByRole('row', { name: /立即通知/ }).textContent).toContain('没有落实')
  })
  test('shows what carries it and how it was kept', () => {
    show({ carried_by: [{ kind: 'step', ref: 'fire.call_119', how: '打119' }], kept: 7, late: 2, skipped: 0 })
    const row = screen.getByRole('row', { name: /立即通知/ })
    expect(row.textContent).toContain('打119')
    expect(screen.getAllByRole('cell').map((cell) => cell.textContent?.trim())).toEqual(
      expect.arrayContaining(['7', '2', '0']),
    )
  })
})
