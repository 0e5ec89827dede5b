import { atLeast, type Bar, none } from '../bar.ts'
import { problemsOf } from '../check-run.ts'
import { inPool } from '../pool.ts'
import { play } from '../scene.ts'
import type { Cell } from './cell.ts'
import { matrixCells } from './matrix-cells.ts'
import { furtherCells } from './further-cells.ts'

/** The slow ones wait for half a minute or more, and need the processor for a second. */
const atOnce = { slow: 40, quick: 10 }

/** Every fault in every phase that it applies to, with the real bundle and real sockets. */
export const faults: Bar = async ({ only, report }) => {
  await using further = await furtherCells()
  const cells = [...matrixCells(), ...further.cells].filter(({ name }) => name.includes(only))
  const run = async (cell: Cell) => {
    const problems = await check(cell)
    for (const problem of problems) report(`${cell.name}: ${problem}`)
    return problems.map((problem) => ({ cell: cell.name, problem }))
  }
  const { slow = [], quick = [] } = Object.groupBy(cells, ({ isSlow }) =>
    isSlow ? 'slow' : 'quick',
  )
  const failures = await Promise.all([
    inPool(slow, atOnce.slow, run),
    inPool(quick, atOnce.quick, run),
  ])
  const found = failures.flat(2)
  const count = (pattern: RegExp): number =>
    new Set(found.filter(({ problem }) => pattern.test(problem)).map(({ cell }) => cell)).size
  return [
    atLeast('faults × phases', 250, cells.length),
    none('cells with a silent orphan', count(/silent orphan/)),
    none('cells with lost or repeated lines', count(/^log:/)),
    none('cells with another number of builds', count(/builds, not/)),
    none('cells with another exit code or message', count(/exit|error|warning/i)),
    none('cells in which a secret is shown', count(/^I3:/)),
    none('cells with any problem', new Set(found.map(({ cell }) => cell)).size),
  ]
}

async function check({ scene, expected }: Cell): Promise<readonly string[]> {
  try {
    return problemsOf(await play(scene), expected)
  } catch (error) {
    return [`the harness failed: ${String(error)}`]
  }
}
