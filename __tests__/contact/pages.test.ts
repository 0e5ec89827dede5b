import { expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { assumptions } from '../../scripts/contact/assumptions.ts'
import { assumptionRows } from '../../scripts/contact/assumption-table.ts'
import { readPage } from '../../scripts/documents.ts'

const [, table = ''] =
  /<!-- assumptions.*?-->([^]*)<!-- \/assumptions -->/.exec(readPage('docs/api.md')) ?? []

it('docs/api.md has the assumptions as the list has them', () => {
  const rows = table.trim().split('\n').slice(2)
  const cells = rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  expect(cells.map(([assumed, , depends]) => [assumed, depends])).toEqual(
    assumptions.map(({ assumed, depends }) => [assumed, depends]),
  )
})

it('a row of the table has the date of the report that told it, and what differs', () => {
  const results = [
    { id: 'wrong-key', verdict: 'as assumed', assumed: '', seen: '401' },
    { id: 'no-key', verdict: 'differs', assumed: '', seen: '403' },
    { id: 'listed', verdict: 'differs', assumed: '', seen: 31_000 },
    { id: 'limit', verdict: 'not told', assumed: '' },
  ] as const
  const rows = assumptionRows({ date: '2026-12-31', results })
  const seen = Object.fromEntries(
    rows.map(([, cell = ''], index) => [assumptions[index]?.id ?? '', cell] as const),
  )
  expect(seen).toMatchObject({
    'wrong-key': '2026-12-31',
    'no-key': '2026-12-31: 403',
    listed: '2026-12-31: 31.0 s',
    limit: 'not yet',
    cursor: 'not yet',
  })
})

it('has a workflow that only a person starts, whose secret is that of an environment', () => {
  const { on, jobs } = parse(readPage('.github/workflows/contact.yml')) as {
    readonly on: object
    readonly jobs: Readonly<Record<string, { readonly environment?: string }>>
  }
  expect(Object.keys(on)).toEqual(['workflow_dispatch'])
  expect(Object.values(jobs).map(({ environment }) => environment)).toEqual(['contact', 'contact'])
})
