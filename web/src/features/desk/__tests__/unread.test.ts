import { render, screen } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { kept } from '@/platform/drafts'
import { http } from '@/platform/http'
import CallBack from '../components/CallBack.vue'
import UnreadRow from '../components/UnreadRow.vue'
import { draftKey, type ReportForm } from '../composables/form'
import { takeUp } from '../composables/take'
import type { UnreadLine } from '../composables/useUnread'

const link = { global: { stubs: { RouterLink: { props: ['to'], template: '<a :href="to"><slot /></a>' } } } }
const line = (more: Partial<UnreadLine>): UnreadLine => ({
  id: 'r1',
  kind: 'report',
  channel: 'web',
  at: new Date(Date.now() - (3 * 24 * 60 + 30) * 60_000).toISOString(),
  ...more,
})
const missed = line({ kind: 'missed-call', channel: 'phone', caller: '139****5678' })

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

describe('what nobody has taken', () => {
  test('says what it is, how it came and how long it has waited, and leads to its case', () => {
    const report = line({ case: 'c1', case_number: 'LT-2026-0007', procedure: 'repair' })
    render(UnreadRow, { props: { line: report, title: '报修' }, ...link })
    expect(screen.getByText('报修')).toBeTruthy()
    expect(screen.getByText(/网页/).textContent).toContain('LT-2026-0007')
    expect(screen.getByText('等了 3 天 0 时')).toBeTruthy()
    expect(screen.getByRole('link', { name: /打开事件/ }).getAttribute('href')).toBe('/cases/c1')
  })

  test('a message without a case is read when it is taken, and the form begins with what it says', async () => {
    vi.spyOn(http, 'get').mockResolvedValue({
      report: { ...line({ number: 'LT-R-2026-0001' }), received_at: '2026-11-20T10:00:00+08:00' },
      text: '大堂的灯坏了三天',
      reporter: { name: '林晓雯', phone: '138****2719' },
    } as never)
    render(UnreadRow, { props: { line: line({ number: 'LT-R-2026-0001' }) }, ...link })
    await userEvent.click(screen.getByRole('button', { name: /受理/ }))
    const form = kept<ReportForm>(draftKey())
    expect(form?.taken).toBe('r1')
    expect(form?.said).toBe('大堂的灯坏了三天')
    expect(form?.receivedAt).toBe('2026-11-20T10:00:00+08:00')
    expect(form?.caller).toMatchObject({ name: '林晓雯', phone: '' })
  })

  test('what is half written is not lost to it', async () => {
    takeUp({ said: '电梯停了' })
    vi.spyOn(http, 'get').mockResolvedValue({ report: line({}), text: '别的事' } as never)
    render(UnreadRow, { props: { line: line({}) }, ...link })
    await userEvent.click(screen.getByRole('button', { name: /受理/ }))
    expect(screen.getByRole('alert').textContent).toContain('还没有报完')
    expect(kept<ReportForm>(draftKey())?.said).toBe('电梯停了')
  })
})

describe('a missed call', () => {
  test('shows the number to who rings back, and leaves with what became of it', async () => {
    vi.spyOn(http, 'get').mockResolvedValue({ id: 'r1', number: '13912345678', at: missed.at } as never)
    const post = vi.spyOn(http, 'post').mockResolvedValue(undefined as never)
    const { emitted } = render(CallBack, { props: { call: missed } })
    expect(screen.queryByText('13912345678')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: /回电/ }))
    expect(screen.getByRole('link', { name: '13912345678' }).getAttribute('href')).toBe('tel:13912345678')
    await userEvent.selectOptions(screen.getByLabelText('怎么处理的'), '打过去没人接')
    await userEvent.click(screen.getByRole('button', { name: '记下' }))
    expect(post).toHaveBeenCalledWith('/api/v1/missed-calls/{id}/answered', {
      path: { id: 'r1' },
      body: { how: 'not-reached' },
    })
    expect(emitted().settled).toHaveLength(1)
  })
})
