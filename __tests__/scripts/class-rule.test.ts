import { describe, expect, it } from '@jest/globals'
import { Linter } from 'eslint'
import { classRule } from '../../scripts/lint/class-rule.ts'

function findLarge(members: string): readonly string[] {
  const found = new Linter().verify(`export class Run { ${members}}`, {
    plugins: { house: { rules: { class: classRule } } },
    rules: { 'house/class': 'error' },
  })
  return found.map(({ message }) => message.replace(/;.*/, ''))
}

const fields = (count: number): string =>
  Array.from({ length: count }, (_, index) => `#field${index} = ${index}; `).join('')

describe('the rule for classes', () => {
  it('finds more than eight fields', () => {
    expect(findLarge(fields(8))).toEqual([])
    expect(findLarge(fields(9))).toEqual(['This class has 1 lines and 9 fields'])
  })

  it('counts no static field and no method', () => {
    expect(findLarge(`${fields(8)} static most = 1; get size() { return 1 } run() {}`)).toEqual([])
  })

  it('counts functions that are fields', () => {
    expect(findLarge(`${fields(8)} run = () => 1; `)).toHaveLength(1)
  })

  it('finds more than 150 lines', () => {
    expect(findLarge('\n'.repeat(149))).toEqual([])
    expect(findLarge('\n'.repeat(150))).toEqual(['This class has 151 lines and 0 fields'])
  })
})
