import { assumptions } from './assumptions.ts'
import { describeSeen } from './judge.ts'
import type { Report } from './report.ts'

/** Cells for `docs/api.md`; `report` is the newest one that the repository has. */
export function assumptionRows(
  report?: Pick<Report, 'date' | 'results'>,
): readonly (readonly string[])[] {
  return assumptions.map(({ id, assumed, depends }) => {
    const result = report?.results.find((one) => one.id === id)
    if (report === undefined || result === undefined || result.verdict === 'not told')
      return [assumed, 'not yet', depends]
    const found = result.verdict === 'differs' ? `: ${describeSeen(result.seen)}` : ''
    return [assumed, `${report.date}${found}`, depends]
  })
}
