// Packs with ours and other tools on one machine: wall time, ratio, archive size, our peak memory.
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { installPackages, isOnPath } from '../../testbed/docker/install-packages.ts'
import { benchedAction } from './benched-action.ts'
import { type Corpus, corpora } from './corpora.ts'
import { median } from './median.ts'
import { peakMemoryUntil } from './peak-memory.ts'

const run = promisify(execFile)

/** A tool is run until it reaches either limit. */
const enough = { runs: 9, ms: 15_000 }
const uploadBytesPerSecond = 50_000_000
/** The levels of the other tools, the default, and the one after it. */
const levels = [1, 4, 5, 6]
/** The levels of the other tools, and the default. */
const comparedLevels = [1, 4, 6]
const ours = (level: number): string => `ours, level ${level}`
const packOnce = fileURLToPath(new URL('pack-once.ts', import.meta.url))
const pythonPack = `
import io, sys, tarfile
archive = io.BytesIO()
with tarfile.open(fileobj=archive, mode="w:gz") as tar:
    tar.add(sys.argv[1], arcname=".")
open(sys.argv[2], "wb").write(archive.getvalue())
`
const nodeTar = `
import { create } from 'tar'
await create({ cwd: process.argv[1], file: process.argv[2], gzip: true }, ['.'])
`

/** Shell scripts; `$1` is the directory, `$2` the archive. */
const peers: Readonly<Record<string, string>> = {
  'tar | pigz -1': 'tar cf - -C "$1" . | pigz -1 > "$2"',
  'tar | pigz -6': 'tar cf - -C "$1" . | pigz -6 > "$2"',
  'tar czf': 'tar czf "$2" -C "$1" .',
  'tar | cat': 'tar cf - -C "$1" . | cat > "$2"',
  'npm tar': `node --input-type=module --eval "$NODE_TAR" "$1" "$2"`,
  'Python tarfile': 'python3 -c "$PYTHON_PACK" "$1" "$2"',
}

/** The archive's size is unknown for an upload, and the peak memory for other tools. */
interface Run {
  readonly ms: number
  readonly archiveBytes?: number
  readonly peakMib?: number
}

export async function benchPack(): Promise<string> {
  if (!(await isOnPath('pigz'))) await installPackages(['pigz'])
  const directory = await mkdtemp(join(tmpdir(), 'bench-pack-'))
  try {
    const dockerfile = join(directory, 'Dockerfile')
    await writeFile(dockerfile, 'FROM scratch\nCOPY . /\n')
    const tables: string[] = []
    for (const corpus of corpora) tables.push(await benchCorpus(corpus, directory, dockerfile))
    return tables.join('\n\n')
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

async function benchCorpus(
  { name, make }: Corpus,
  directory: string,
  dockerfile: string,
): Promise<string> {
  const context = join(directory, 'context')
  const archive = join(directory, 'archive')
  await mkdir(context)
  make(context)
  try {
    const tools: Readonly<Record<string, () => Promise<Run>>> = {
      ...Object.fromEntries(
        levels.map((level) => [ours(level), () => runOurs(level, context, dockerfile, archive)]),
      ),
      ...Object.fromEntries(
        Object.entries(peers).map(([peer, script]) => [
          peer,
          () => runPeer(script, context, archive),
        ]),
      ),
    }
    const uploaded = await runUpload(context, dockerfile)
    const runs = await inTurns(tools, archive)
    return renderTable(name, new Map([...runs, ['the action, with a slow upload', [uploaded]]]))
  } finally {
    await rm(context, { recursive: true, force: true })
  }
}

/** Tools take turns, so that a busy machine slows all of them. */
async function inTurns(
  tools: Readonly<Record<string, () => Promise<Run>>>,
  archive: string,
): Promise<ReadonlyMap<string, readonly Run[]>> {
  const runs = new Map<string, readonly Run[]>(Object.keys(tools).map((name) => [name, []]))
  for (let turn = 0; turn < enough.runs; turn += 1) {
    for (const [name, run] of Object.entries(tools)) {
      const past = runs.get(name) ?? []
      if (past.reduce((sum, { ms }) => sum + ms, 0) > enough.ms) continue
      await rm(archive, { force: true })
      const done = await run()
      const { size: archiveBytes } = await stat(archive)
      runs.set(name, [...past, { ...done, archiveBytes }])
    }
  }
  return runs
}

async function runOurs(
  level: number,
  context: string,
  dockerfile: string,
  archive: string,
): Promise<Run> {
  const { stdout } = await run(process.execPath, [
    packOnce,
    context,
    dockerfile,
    archive,
    String(level),
  ])
  return JSON.parse(stdout) as Run
}

/** The whole action; the server reads `uploadBytesPerSecond` and rejects the build at the end. */
async function runUpload(context: string, dockerfile: string): Promise<Run> {
  await using action = await benchedAction({
    workspace: dirname(context),
    inputs: { context: basename(context), file: basename(dockerfile), 'image-tag': 'bench' },
    respond: (request, response) => void refuseSlowly(request, response),
  })
  const startMs = performance.now()
  const child = action.start()
  const peakMib = await peakMemoryUntil(once(child, 'exit'), child.pid)
  return { ms: performance.now() - startMs, peakMib }
}

async function refuseSlowly(request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('content-type', 'application/json')
  if (request.method === 'GET') {
    response.end('{"items":[],"has_more":false}')
    return
  }
  const startMs = performance.now()
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    const aheadMs = (bytes / uploadBytesPerSecond) * 1000 - (performance.now() - startMs)
    if (aheadMs > 1) await setTimeout(aheadMs)
  }
  response.writeHead(422).end('{"detail":"benchmark"}')
}

async function runPeer(script: string, context: string, archive: string): Promise<Run> {
  const env = { ...process.env, PYTHON_PACK: pythonPack, NODE_TAR: nodeTar }
  const startMs = performance.now()
  await run('sh', ['-c', script, 'sh', context, archive], { env })
  return { ms: performance.now() - startMs }
}

function renderTable(corpus: string, runs: ReadonlyMap<string, readonly Run[]>): string {
  const medians = new Map([...runs].map(([name, past]) => [name, median(past.map(({ ms }) => ms))]))
  const ratio = (level: number, ms: number): string =>
    ((medians.get(ours(level)) ?? Number.NaN) / ms).toFixed(2)
  return [
    `| ${[corpus, 's', ...comparedLevels.map((level) => `ours at ${level} / this`), 'archive, MB', 'peak memory, MiB'].join(' | ')} |`,
    `| --- |${' ---: |'.repeat(comparedLevels.length + 3)}`,
    ...[...medians].map(([name, ms]) => {
      const past = runs.get(name) ?? []
      const cells = [
        name.replaceAll('|', '\\|'),
        (ms / 1000).toFixed(2),
        ...comparedLevels.map((level) => ratio(level, ms)),
        largest(past.map(({ archiveBytes }) => archiveBytes && archiveBytes / 1e6)),
        largest(past.map(({ peakMib }) => peakMib)),
      ]
      return `| ${cells.join(' | ')} |`
    }),
  ].join('\n')
}

/** Empty when all are unknown. */
function largest(values: readonly (number | undefined)[]): string {
  const known = values.filter((value) => value !== undefined)
  return known.length === 0 ? '' : Math.max(...known).toFixed(1)
}
