// Finds and selects agents of a large repository, beside git and sha256sum on the same files.
// Two parts of `unbuilt` are measured alone: reading the manifests (`select: all`), and hashing by
// the action's threads.
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { Worker } from 'node:worker_threads'
import { gitIn } from '../../testbed/runner/git.ts'
import { makeWorkspace } from '../../testbed/runner/workspace.ts'
import { benchedAction, ownDist } from './benched-action.ts'
import { makeText } from './corpora.ts'
import { median } from './median.ts'
import { peakMemoryUntil } from './peak-memory.ts'

const agents = 2_000
const sharedFiles = 200
const filesPerAgent = 96
const changedFiles = 50
const rounds = 3

interface Run {
  readonly ms: number
  readonly peakMib?: number
}

export async function benchDiscover(): Promise<string> {
  await using workspace = await makeWorkspace({})
  const { path } = workspace
  gitIn(path)('init', '--quiet', '--initial-branch=main')
  const files = makeRepository(path)
  const base = commitAll(path)
  for (let index = 0; index < changedFiles; index += 1) {
    writeFileSync(join(path, directoryOf(index), 'project/module-0.py'), 'changed\n')
  }
  commitAll(path)
  const tools: Readonly<Record<string, () => Promise<Run>>> = {
    'git ls-files -s': () => runTool('git ls-files -s', path),
    'git diff --raw': () => runTool(`git diff --raw --no-renames ${base} HEAD`, path),
    'select: changed': () => runOurs(path, { select: 'changed', 'changed-since': base }),
    'sha256sum by xargs -P2': () =>
      runTool('git ls-files -z | xargs -0 -P2 -n 500 sha256sum', path),
    'hash-worker.js in 2 threads': () => runThreads(path),
    'select: all': () => runOurs(path, { select: 'all' }),
    'select: unbuilt': () => runOurs(path, { select: 'unbuilt' }),
  }
  const runs = new Map(Object.keys(tools).map((name) => [name, [] as Run[]]))
  // Tools take turns, so that a busy machine slows all of them.
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(tools)) runs.get(name)?.push(await run())
  }
  return renderTable(files, runs)
}

/** The number of files. */
function makeRepository(root: string): number {
  const text = makeText(4_000_000, 'monorepo')
  let files = 0
  const write = (path: string, content: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
    files += 1
  }
  /** 500 bytes to 10 KB. */
  const source = (seed: number): string => {
    const start = (seed * 191) % 3_980_000
    return text.slice(start, start + 500 + ((seed * 37) % 9_500))
  }
  for (let index = 0; index < agents; index += 1) {
    const directory = directoryOf(index)
    write(`${directory}/manifest.yaml`, manifestOf(index))
    write(`${directory}/Dockerfile`, `FROM scratch\nCOPY . /\n# ${index}\n`)
    write(`${directory}/.dockerignore`, '__pycache__\n*.pyc\n.venv\nnode_modules\n')
    for (let file = 0; file < filesPerAgent; file += 1) {
      const parent = file % 3 === 0 ? 'project' : `project/package-${file % 7}`
      write(`${directory}/${parent}/module-${file}.py`, source(index * filesPerAgent + file))
    }
  }
  for (let file = 0; file < sharedFiles; file += 1) {
    write(`shared/utils/module-${file}.py`, source(file))
  }
  for (let file = files; file < 200_000; file += 1)
    write(`docs/${file % 100}/${file}.md`, source(file))
  return files
}

function directoryOf(index: number): string {
  return `agents/group-${index % 40}/agent-${index}`
}

/** A manifest like those of `agentex init`, one agent in ten with shared code. */
function manifestOf(index: number): string {
  const directory = directoryOf(index)
  const shared = index % 10 === 0 ? ['      - shared/utils'] : []
  return [
    ...['build:', '  context:', '    root: ../../../', '    include_paths:'],
    ...[`      - ${directory}/project`, ...shared],
    `    dockerfile: ${directory}/Dockerfile`,
    `    dockerignore: ${directory}/.dockerignore`,
    ...['local_development:', '  agent:', '    port: 8000'],
    ...['    host_address: host.docker.internal', '  paths:', '    acp: project/acp.py'],
    ...['agent:', '  acp_type: async', `  name: agent-${index}`],
    ...[`  description: Agent ${index}, which answers questions`, '  temporal:'],
    ...['    enabled: false', '  credentials:', '    - env_var_name: REDIS_URL'],
    ...['      secret_name: redis-url-secret', '      secret_key: url', '  env: {}'],
    ...['deployment:', '  image:', `    repository: "registry.example.com/agents/agent-${index}"`],
    ...['    tag: "latest"', '  imagePullSecrets:', '    - name: my-registry-secret'],
    ...['  global:', '    replicaCount: 1', '    resources:', '      requests:'],
    ...['        cpu: "500m"', '        memory: "1Gi"', '      limits:', '        cpu: "1000m"'],
    ...['        memory: "2Gi"', ''],
  ].join('\n')
}

function commitAll(root: string): string {
  const git = gitIn(root)
  git('-c', 'core.compression=1', '-c', 'gc.auto=0', 'add', '--all')
  git('-c', 'gc.auto=0', 'commit', '--quiet', '--message=All')
  return git('rev-parse', 'HEAD')
}

async function runTool(script: string, cwd: string): Promise<Run> {
  const startMs = performance.now()
  await promisify(execFile)('sh', ['-c', `${script} > /dev/null`], { cwd })
  return { ms: performance.now() - startMs }
}

/** Hashes all files, and does nothing else. */
async function runThreads(cwd: string): Promise<Run> {
  const startMs = performance.now()
  const options = { cwd, maxBuffer: 64 * 1024 * 1024 }
  const { stdout } = await promisify(execFile)('git', ['ls-files', '-z'], options)
  const paths = stdout.split('\0').slice(0, -1)
  const halves = [0, 1].map((half) => paths.filter((_, index) => index % 2 === half))
  await Promise.all(
    halves.map(async (own) => {
      const worker = new Worker(join(ownDist, 'node24/hash-worker.js'))
      worker.postMessage(own.map((path) => join(cwd, path)))
      await once(worker, 'message')
      await worker.terminate()
    }),
  )
  return { ms: performance.now() - startMs }
}

async function runOurs(workspace: string, inputs: Readonly<Record<string, string>>): Promise<Run> {
  await using action = await benchedAction({
    workspace,
    definition: 'discover',
    inputs: { ...inputs, 'agent-name': '' },
    respond: (request, response) => respond(request, response),
  })
  const startMs = performance.now()
  const child = action.start('discover')
  const peakMib = await peakMemoryUntil(once(child, 'exit'), child.pid)
  if (child.exitCode !== 0 && inputs['select'] === 'changed') {
    throw new Error(`discover ended with exit code ${child.exitCode}.`)
  }
  return { ms: performance.now() - startMs, peakMib }
}

/** No builds yet. */
function respond(_: IncomingMessage, response: ServerResponse): void {
  response.setHeader('content-type', 'application/json')
  response.end('{"items":[],"has_more":false}')
}

function renderTable(files: number, runs: ReadonlyMap<string, readonly Run[]>): string {
  const medians = new Map([...runs].map(([name, past]) => [name, median(past.map(({ ms }) => ms))]))
  const hashing = medians.get('sha256sum by xargs -P2') ?? Number.NaN
  return [
    `| ${files.toLocaleString('en')} files, ${agents.toLocaleString('en')} manifests, ${changedFiles} files changed | s | / sha256sum | peak memory, MiB |`,
    '| --- | ---: | ---: | ---: |',
    ...[...medians].map(([name, ms]) => {
      const peak = Math.max(...(runs.get(name) ?? []).map(({ peakMib = 0 }) => peakMib))
      const cells = [
        `\`${name}\``,
        (ms / 1000).toFixed(2),
        (ms / hashing).toFixed(2),
        peak === 0 ? '' : peak.toFixed(0),
      ]
      return `| ${cells.join(' | ')} |`
    }),
  ].join('\n')
}
