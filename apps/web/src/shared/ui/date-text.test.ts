import { describe, expect, it } from 'vitest'
import { dateFromText } from './date-text.ts'

describe('dateFromText', () => {
  it.each([
    ['05/03/2026', '2026-03-05'],
    ['5/3/2026', '2026-03-05'],
    ['5.3.26', '2026-03-05'],
    ['5-3-2026', '2026-03-05'],
    ['05032026', '2026-03-05'],
    ['050326', '2026-03-05'],
    ['0503', '2026-03-05'],
    ['5/3', '2026-03-05'],
    ['5 3 2026', '2026-03-05'],
    ['2026-03-05', '2026-03-05'],
    [' 29/2/2028 ', '2028-02-29'],
  ])('reads %s', (typed, date) => {
    expect(dateFromText(typed, '2026-11-22')).toBe(date)
  })

  it.each(['', 'mai', '31/2/2026', '29/2/2026', '13/13/2026', '5/3/206', '1/2/3/4'])('refuses %s', (typed) => {
    expect(dateFromText(typed, '2026-11-22')).toBeNull()
  })
})
