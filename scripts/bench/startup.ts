// From process start to the first request on the wire, beside an empty Node process in the same run.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { inputEnvironment, runnerEnvironment } from '../../__tests__/support/runner-environment.ts'
import { makeWorkspace } from '../../__tests__/support/workspace.ts'

const runs = 21
const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url))

/** Milliseconds, medians over `runs` alternating runs; the target is at most 150 more than the empty process. */
export async function benchStartup(): Promise<string> {
  await using workspace = await makeWorkspace({
    Dockerfile: 'FROM scratch\nCOPY . /\n',
    'app.py': 'print()\n',
  })
  await using temp = await makeWorkspace({})
  await using files = await makeWorkspace({ state: '', output: '' })
  let requested = Promise.withResolvers<number>()
  const server = createServer((_, response) => {
    requested.resolve(performance.now())
    response.writeHead(401).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const env = {
    ...runnerEnvironment(workspace.path, temp.path),
    ...inputEnvironment({
      'api-key': 'key',
      'account-id': 'account',
      'agent-name': 'hello',
      'base-url': `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    }),
    GITHUB_STATE: `${files.path}/state`,
    GITHUB_OUTPUT: `${files.path}/output`,
  }
  const ours: number[] = []
  const empty: number[] = []
  for (let run = 0; run < runs; run += 1) {
    empty.push(await timeEmpty())
    requested = Promise.withResolvers()
    const startMs = performance.now()
    const child = spawn(process.execPath, [main], { env, stdio: 'ignore' })
    ours.push((await requested.promise) - startMs)
    await once(child, 'exit')
  }
  server.close()
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
