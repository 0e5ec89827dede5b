import { type Cell, earlyLogEnd, endless, once, stopped, stopWith, success } from './cell.ts'
import { http, network, type Row } from './matrix.ts'

/** A cell for each phase that a fault of the matrix applies to. */
export function matrixCells(): readonly Cell[] {
  return [...network, ...http].flatMap(cellsOf)
}

function cellsOf({ fault, toxic, ...row }: Row): readonly Cell[] {
  const isSilent = toxic.type === 'break' && toxic.how === 'silence'
  const isUnanswered = toxic.type === 'replace' && !toxic.taken
  const cell = (
    phase: string,
    { scene, expected, isSlow = isSilent }: Omit<Cell, 'name'>,
  ): Cell => ({
    name: `${phase}: ${fault}`,
    scene,
    expected,
    isSlow,
  })
  const cells: Cell[] = []
  if (row.list !== undefined) {
    const scene = { script: success, toxicOf: once('list', toxic) }
    cells.push(cell('list before the submit', { scene, expected: { exit: 0 } }))
  }
  if (row.submit !== undefined) {
    const scene = { script: success, toxicOf: once('submit', toxic) }
    const expected =
      row.submit === 'build'
        ? ({ exit: 0 } as const)
        : ({ exit: 1, builds: 0, error: row.submit } as const)
    // Where no build is found the list is read for half a minute.
    const isBroken = toxic.type === 'break' && toxic.direction === 'request'
    cells.push(cell('submit', { scene, expected, isSlow: isSilent || isUnanswered || isBroken }))
  }
  if (row.status !== undefined) {
    const scene = { script: success, toxicOf: once('get', toxic) }
    cells.push(cell('status', { scene, expected: { exit: 0 } }))
  }
  if (row.log !== undefined) {
    const scene = { script: success, toxicOf: once('logs', toxic) }
    cells.push(cell('log', { scene, expected: { exit: 0, log: row.log } }))
  }
  if (row.drain !== undefined) {
    const scene = { script: earlyLogEnd, toxicOf: once('logs', toxic, { skip: 1 }) }
    cells.push(cell('rest of the log', { scene, expected: { exit: 0, log: row.drain } }))
  }
  if (row.cancel !== undefined) {
    const scene = {
      script: endless,
      toxicOf: once('cancel', toxic),
      drive: stopWith('SIGINT'),
    }
    const expected = { exit: 1, error: stopped } as const
    cells.push(cell('cancel by main', { scene, expected }))
  }
  if (row.post !== undefined) {
    for (const operation of ['get', 'cancel'] as const) {
      const scene = {
        script: endless,
        toxicOf: once(operation, toxic, { stage: 'post' }),
        drive: stopWith('SIGKILL'),
      }
      const expected = { exit: 'stopped' } as const
      cells.push(cell(`${operation === 'get' ? 'status' : 'cancel'} by post`, { scene, expected }))
    }
  }
  return cells
}
