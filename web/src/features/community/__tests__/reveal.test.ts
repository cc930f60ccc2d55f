import { render, screen } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import RevealDialog from '@/design/RevealDialog.vue'
import HomeCard from '../components/HomeCard.vue'

beforeAll(() => {
  HTMLDialogElement.prototype.showModal ??= vi.fn()
  HTMLDialogElement.prototype.close ??= vi.fn()
})

const home = {
  id: 'h',
  label: '3号楼2单元1102',
  people: [{ id: 'p', name: '黄辉', phone: '100****1959', livesAs: 'owner' }],
}

describe('a number of the home', () => {
  test('stands masked, and is asked for one by one', async () => {
    const { emitted } = render(HomeCard, {
      props: { name: '', phone: '', since: '', home, numbers: new Map() },
    })
    expect(screen.getByText(/100\*{4}1959/)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: /看全号/ }))
    expect(emitted().show?.[0]).toEqual([home.people[0]])
  })
  test('is whole once it was told', () => {
    render(HomeCard, {
      props: { name: '', phone: '', since: '', home, numbers: new Map([['p', '10057111959']]) },
    })
    expect(screen.getByText(/10057111959/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /看全号/ })).toBeNull()
  })
})

describe('the reason', () => {
  test('is chosen, and said in words where it is another', async () => {
    const { emitted } = render(RevealDialog, {
      props: { title: '黄辉 的号码', act: '看号码', trouble: '' },
    })
    const tell = screen.getByRole('button', { name: '看号码', hidden: true })
    await userEvent.click(tell)
    expect(emitted().tell).toBeUndefined()
    expect(screen.getByRole('alert', { hidden: true }).textContent).toContain('请选择原因')
    await userEvent.click(screen.getByLabelText('其他'))
    await userEvent.click(tell)
    expect(emitted().tell).toBeUndefined()
    await userEvent.type(screen.getByLabelText('写明原因'), '快递在门口')
    await userEvent.click(tell)
    expect(emitted().tell).toEqual([[{ reason: 'other', text: '快递在门口' }]])
  })
})
