// From process start to the first request on the wire, beside an empty Node process in the same run.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { makeWorkspace } from '../../__tests__/support/workspace.ts'
import { benchedAction } from './action.ts'

const runs = 21

/** Milliseconds, medians over `runs` alternating runs; the target is at most 150 more than the empty process. */
export async function benchStartup(): Promise<string> {
  await using workspace = await makeWorkspace({
    Dockerfile: 'FROM scratch\nCOPY . /\n',
    'app.py': 'print()\n',
  })
  let requested = Promise.withResolvers<number>()
  await using action = await benchedAction(workspace.path, {}, (_, response) => {
    requested.resolve(performance.now())
    response.writeHead(401).end()
  })
  const ours: number[] = []
  const empty: number[] = []
  for (let run = 0; run < runs; run += 1) {
    empty.push(await timeEmpty())
    requested = Promise.withResolvers()
    const startMs = performance.now()
    const child = action.start()
    ours.push((await requested.promise) - startMs)
    await once(child, 'exit')
  }
  const rows = [
    ['process start to first request', median(ours)],
    ['an empty Node process', median(empty)],
    ['difference (wanted: at most 150)', median(ours) - median(empty)],
  ] as const
  return [
    '| startup | ms |',
    '| --- | --- |',
    ...rows.map(([name, ms]) => `| ${name} | ${ms.toFixed(0)} |`),
  ].join('\n')
}

async function timeEmpty(): Promise<number> {
  const startMs = performance.now()
  await once(spawn(process.execPath, ['--eval', ''], { stdio: 'ignore' }), 'exit')
  return performance.now() - startMs
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
