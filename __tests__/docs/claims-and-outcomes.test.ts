import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { claimRules } from '../../src/builds/claim.ts'
import { outcomeRules } from '../../src/builds/submit/outcomes.ts'

const text = readFileSync(join(import.meta.dirname, '../../docs/architecture.md'), 'utf8')

/** The rows of the table whose head begins with these cells. */
function rowsOf(head: string): readonly (readonly string[])[] {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => cellsOf(line).join(' | ').startsWith(head))
  const rows = lines.slice(first + 2)
  return rows.slice(0, rows.indexOf('')).map(cellsOf)
}

function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll('`', ''))
}

it('docs/architecture.md has the claims as the code has them', () => {
  const rules = Object.entries(claimRules).map(([claim, { cancelled, isReplaceable }]) => [
    ...[claim, cancelled, isReplaceable ? 'yes' : 'no'],
  ])
  const rows = rowsOf('claim | known by').map(([claim, , cancelled, again]) => [
    ...[claim, cancelled, again],
  ])
  expect(rows).toEqual(rules)
})

it('docs/architecture.md has the outcomes as the code has them', () => {
  const rules = Object.entries(outcomeRules).map(([row, { outcome, reads, then }]) => [
    ...[row, outcome, reads, then],
  ])
  const rows = rowsOf('row | for example').map(([row, , outcome, reads, then]) => [
    ...[row, outcome, reads, then],
  ])
  expect(rows).toEqual(rules)
})
