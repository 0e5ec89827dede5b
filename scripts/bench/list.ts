// Time, requests and memory that it takes to read the list of an account with many builds.
import { hash } from 'node:crypto'
import { emptyBuildOptions } from '../../src/api/model.ts'
import { type ActionOptions, startAction } from '../../testbed/runner/runner-model.ts'
import { makeWorkspace } from '../../testbed/runner/workspace.ts'
import { createScriptedEngine } from '../../testbed/emulator/engines/scripted.ts'
import type { SeedBuild } from '../../testbed/emulator/http/seed.ts'
import { startEmulator } from '../../testbed/emulator/http/server.ts'
import { workingTreeHash } from '../../src/context/archive/working-tree-hash.ts'
import { fillTreePlaceholder } from '../../src/builds/tag-placeholders.ts'
import { median } from './median.ts'
import { peakMemoryUntil } from './peak-memory.ts'

/** A use of the bundled action that reads the list. */
interface Reader {
  readonly name: string
  readonly entry: ActionOptions['entry']
  readonly inputs: Readonly<Record<string, string>>
  readonly limits: Partial<Figures>
  readonly builds: () => readonly SeedBuild[]
}

interface Figures {
  readonly requests: number
  readonly seconds: number
  readonly mib: number
}

const rounds = 5
const count = 10_000
/** One build in so many was lost by its runner. */
const lostEvery = 1_000
const account = 'acct_bench'
const agent = 'hello'
const dockerfile = 'FROM scratch\n'

const readers: readonly Reader[] = [
  {
    name: '`cancel/` by age',
    entry: 'cancel',
    inputs: { 'older-than-minutes': '60' },
    limits: { requests: 12, seconds: 3, mib: 200 },
    builds: makeBuilds,
  },
  {
    name: '`on-tag-conflict`, no conflict',
    entry: 'main',
    inputs: { 'agent-name': agent, 'image-tag': 'new', 'on-tag-conflict': 'fail' },
    limits: { requests: 12, seconds: 3, mib: 200 },
    builds: () => makeBuilds().map((build) => ({ ...build, agent_name: agent })),
  },
  {
    name: '`reuse`, among builds of the same content',
    entry: 'main',
    inputs: {
      'agent-name': agent,
      'image-tag': '{tree}',
      reuse: 'require',
      'reuse-created-by': 'anyone',
    },
    limits: { requests: 3, seconds: 0.5 },
    builds: makeSameContent,
  },
]

export async function benchList(): Promise<string> {
  const rows: string[] = []
  for (const reader of readers) {
    const runs: Figures[] = []
    for (let round = 0; round < rounds; round += 1) runs.push(await run(reader))
    const cells = [
      reader.name,
      show(runs, reader.limits, 'requests', 0),
      show(runs, reader.limits, 'seconds', 2),
      show(runs, reader.limits, 'mib', 0),
    ]
    rows.push(`| ${cells.join(' | ')} |`)
  }
  return [
    `| ${count.toLocaleString('en')} builds | list requests | s | peak memory, MiB |`,
    '| --- | ---: | ---: | ---: |',
    ...rows,
  ].join('\n')
}

async function run({ name, entry, inputs, builds }: Reader): Promise<Figures> {
  await using workspace = await makeWorkspace({ Dockerfile: dockerfile })
  await using emulator = await startEmulator({ engine: createScriptedEngine() })
  emulator.seed(builds())
  const startMs = performance.now()
  const action = await startAction({
    entry,
    workspace: workspace.path,
    // A fresh runner has no compile cache.
    env: { NODE_COMPILE_CACHE: '' },
    inputs: {
      'api-key': emulator.apiKey,
      'account-id': account,
      'base-url': emulator.url,
      ...inputs,
    },
  })
  const mib = await peakMemoryUntil(action.finished, action.pid)
  const { exitCode, stdout } = await action.finished
  const seconds = (performance.now() - startMs) / 1_000
  if (exitCode !== 0) throw new Error(`The run of ${name} failed:\n${stdout}`)
  const requests = emulator.journal.filter(({ operation }) => operation === 'list').length
  return { requests, seconds, mib }
}

/** One build a minute until an hour ago, of 40 agents. */
function makeBuilds(): readonly SeedBuild[] {
  const newestMs = Date.now() - 61 * 60_000
  return Array.from({ length: count }, (_, index) => ({
    account_id: account,
    agent_name: `agent-${index % 40}`,
    build_status: index % lostEvery === 0 ? 'running' : 'success',
    created_at: new Date(newestMs - (count - index) * 60_000).toISOString(),
    image_tag: `sha-${index}`,
    source_repo: 'github.com/octocat/agents',
    source_commit: index.toString(16).padStart(40, '0'),
    source_ref: 'main',
    source_subpath: `agents/agent-${index % 40}`,
    source_dirty: false,
    working_tree_hash: index.toString(16).padStart(64, '0'),
  }))
}

/** Builds of the workspace's content, of which only one has the tag that is looked for. */
function makeSameContent(): readonly SeedBuild[] {
  const sha256 = hash('sha256', dockerfile)
  const treeHash = workingTreeHash([{ path: 'Dockerfile', mode: 0o644, sha256 }])
  const content = { workingTreeHash: treeHash, unhashed: [], ...emptyBuildOptions }
  return makeBuilds().map((build, index) => ({
    ...build,
    agent_name: agent,
    image_name: agent,
    working_tree_hash: treeHash,
    ...(index === count - 1_400 && {
      build_status: 'success',
      image_tag: fillTreePlaceholder('{tree}', content),
    }),
  }))
}

/** The median, and what it must not exceed. */
function show(
  runs: readonly Figures[],
  limits: Partial<Figures>,
  name: keyof Figures,
  digits: number,
): string {
  const shown = median(runs.map((one) => one[name])).toFixed(digits)
  return limits[name] === undefined ? shown : `${shown} (at most ${limits[name]})`
}
