// Packing beside its peers, in one run on the same machine: wall times, their ratios to ours, and our peak memory.
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { installPackages, isOnPath } from '../install-packages.ts'
import { benchedAction } from './action.ts'
import { type Corpus, corpora } from './corpora.ts'
import { peakMemoryMib } from './peak-memory.ts'

const run = promisify(execFile)

/** Slow ones get fewer runs: until so many, or so many milliseconds in all. */
const enough = { runs: 9, ms: 15_000 }
const uploadBytesPerSecond = 50_000_000
/** Those of the peers, the default, and the one after it. */
const levels = [1, 4, 5, 6]
/** Those of the peers, and the default. */
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

/** Shell scripts; `$1` is the folder, `$2` the archive. */
const peers: Readonly<Record<string, string>> = {
  'tar | pigz -1': 'tar cf - -C "$1" . | pigz -1 > "$2"',
  'tar | pigz -6': 'tar cf - -C "$1" . | pigz -6 > "$2"',
  'tar czf': 'tar czf "$2" -C "$1" .',
  'tar | cat': 'tar cf - -C "$1" . | cat > "$2"',
  'npm tar': `node --input-type=module --eval "$NODE_TAR" "$1" "$2"`,
  'Python tarfile': 'python3 -c "$PYTHON_PACK" "$1" "$2"',
}

/** Wall time, and what else is known: the archive's size, and for ours the peak memory of the process. */
interface Run {
  readonly ms: number
  readonly archiveBytes?: number
  readonly peakMib?: number
}

export async function benchPack(): Promise<string> {
  if (!(await isOnPath('pigz'))) await installPackages(['pigz'])
  const folder = await mkdtemp(join(tmpdir(), 'bench-pack-'))
  try {
    const dockerfile = join(folder, 'Dockerfile')
    await writeFile(dockerfile, 'FROM scratch\nCOPY . /\n')
    const tables: string[] = []
    for (const corpus of corpora) tables.push(await benchCorpus(corpus, folder, dockerfile))
    return tables.join('\n\n')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function benchCorpus(
  { name, make }: Corpus,
  folder: string,
  dockerfile: string,
): Promise<string> {
  const context = join(folder, 'context')
  const archive = join(folder, 'archive')
  await mkdir(context)
  make(context)
  try {
    const contenders: Readonly<Record<string, () => Promise<Run>>> = {
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
    const runs = await inTurns(contenders, archive)
    return renderTable(name, new Map([...runs, ['the action, with a slow upload', [uploaded]]]))
  } finally {
    await rm(context, { recursive: true, force: true })
  }
}

/** Each contender makes the archive once, and again, so that whatever slows the machine down for a while hits all of them. */
async function inTurns(
  contenders: Readonly<Record<string, () => Promise<Run>>>,
  archive: string,
): Promise<ReadonlyMap<string, readonly Run[]>> {
  const runs = new Map<string, readonly Run[]>(Object.keys(contenders).map((name) => [name, []]))
  for (let turn = 0; turn < enough.runs; turn += 1) {
    for (const [name, run] of Object.entries(contenders)) {
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

/** The whole action at its default level, until a server that takes `uploadBytesPerSecond` has all of the archive and refuses it. */
async function runUpload(context: string, dockerfile: string): Promise<Run> {
  await using action = await benchedAction(
    dirname(context),
    { context: basename(context), file: basename(dockerfile), 'image-tag': 'bench' },
    (request, response) => void refuseSlowly(request, response),
  )
  const startMs = performance.now()
  const child = action.start()
  const exited = once(child, 'exit')
  let peakMib = 0
  while (child.exitCode === null) {
    peakMib = Math.max(peakMib, peakMemoryMib(child.pid))
    await setTimeout(5)
  }
  await exited
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
  const medians = new Map([...runs].map(([name, past]) => [name, medianMs(past)]))
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

function medianMs(runs: readonly Run[]): number {
  const times = runs.map(({ ms }) => ms).toSorted((a, b) => a - b)
  return times[Math.floor(times.length / 2)] ?? Number.NaN
}

/** Empty when nothing is known. */
function largest(values: readonly (number | undefined)[]): string {
  const known = values.filter((value) => value !== undefined)
  return known.length === 0 ? '' : Math.max(...known).toFixed(1)
}
