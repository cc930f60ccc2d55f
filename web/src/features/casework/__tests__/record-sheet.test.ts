import { render, screen } from '@testing-library/vue'
import { afterEach, expect, test, vi } from 'vitest'
import { http } from '@/platform/http'
import RecordSheet from '../components/RecordSheet.vue'

const SHEET = {
  id: 'r',
  case: { id: 'c', number: 'LT-1', title: '装修' },
  number: 'LT-ZX-1',
  revision: 1,
  fields: [],
  revisions: [],
}
HTMLDialogElement.prototype.close ??= vi.fn()
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true
}
afterEach(() => vi.restoreAllMocks())

async function shown(signature: object): Promise<string> {
  const signatures = [{ as: '业主', at: '2026-11-22T02:00:00Z', ...signature }]
  vi.spyOn(http, 'get').mockResolvedValue({ ...SHEET, signatures } as never)
  render(RecordSheet, { props: { id: 'r', title: '装修申请表' } })
  return (await screen.findByText('业主')).parentElement!.textContent
}

test('a signature that is withheld is told with the masked name and the time, without a picture', async () => {
  const said = await shown({ name: '王**', withheld: true })
  expect(said).toMatch(/已签 王\*\*.*10:00/)
  expect(document.querySelector('img')).toBeNull()
})

test('one that is not is told by the name and drawn', async () => {
  const said = await shown({ name: '王小明', withheld: false, image: 'ab' })
  expect(said).toContain('王小明')
  expect(said).not.toContain('已签')
  expect(screen.getByAltText('王小明的签名').getAttribute('src')).toBe('/api/v1/cases/c/evidence/ab')
})
