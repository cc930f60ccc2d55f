import { render, screen } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import CallerField from '../components/CallerField.vue'
import SuggestionList from '../components/SuggestionList.vue'
import { freshReport } from '../composables/form'

const lift = {
  procedure: 'lift-entrapment',
  title: '电梯困人',
  severity: 'critical',
  confidence: 0.9,
  because: ['困在', '出不来'],
  answers: {},
}

describe('a suggestion', () => {
  test('tells its degree in a word and the words that it was recognised by', () => {
    render(SuggestionList, { props: { suggestions: [lift], chosen: 'lift-entrapment' } })
    const option = screen.getByRole('option', { selected: true })
    expect(option.textContent).toContain('危急')
    expect([...option.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['困在', '出不来'])
  })
  test('is chosen by a click', async () => {
    const { emitted } = render(SuggestionList, { props: { suggestions: [lift], chosen: null } })
    await userEvent.click(screen.getByRole('option', { name: /电梯困人/ }))
    expect(emitted().choose).toEqual([['lift-entrapment']])
  })
})

describe('the caller', () => {
  test('who is in no register is kept by the number that was told', async () => {
    const { caller } = freshReport()
    render(CallerField, { props: { modelValue: caller } })
    const field = screen.getByRole('combobox', { name: '谁、哪一户' })
    await userEvent.type(field, '13912345678')
    await userEvent.tab()
    expect(caller.phone).toBe('13912345678')
  })
})
