// Packing beside its peers, in one run on the same machine: wall times, their ratios to ours, and our peak memory.
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { installPackages, isOnPath } from '../install-packages.ts'
import { type Corpus, corpora } from './corpora.ts'

const run = promisify(execFile)

/** Slow ones get fewer runs: until so many, or so many milliseconds in all. */
const enough = { runs: 5, ms: 15_000 }
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
    const ours = new Map<number, { ms: number; peakMib: number }>()
    for (const level of [1, 5, 6])
      ours.set(level, await measureOurs(level, context, dockerfile, archive))
    const rows = [...ours].map(
      ([level, { ms, peakMib }]) =>
        [`ours, level ${level} (${peakMib.toFixed(0)} MiB)`, ms] as const,
    )
    const peerRows: (readonly [string, number])[] = []
    for (const [peer, script] of Object.entries(peers))
      peerRows.push([peer, await measurePeer(script, context, archive)])
    return renderTable(name, [...rows, ...peerRows], [ours.get(1)?.ms ?? 0, ours.get(6)?.ms ?? 0])
  } finally {
    await rm(context, { recursive: true, force: true })
  }
}

async function measureOurs(
  level: number,
  context: string,
  dockerfile: string,
  archive: string,
): Promise<{ ms: number; peakMib: number }> {
  const peaks: number[] = []
  const ms = await median(async () => {
    await rm(archive, { force: true })
    const { stdout } = await run(process.execPath, [
      packOnce,
      context,
      dockerfile,
      archive,
      String(level),
    ])
    const { durationMs, peakMib } = JSON.parse(stdout) as { durationMs: number; peakMib: number }
    peaks.push(peakMib)
    return durationMs
  })
  return { ms, peakMib: Math.max(...peaks) }
}

async function measurePeer(script: string, context: string, archive: string): Promise<number> {
  const env = { ...process.env, PYTHON_PACK: pythonPack, NODE_TAR: nodeTar }
  return await median(async () => {
    await rm(archive, { force: true })
    const startMs = performance.now()
    await run('sh', ['-c', script, 'sh', context, archive], { env })
    return performance.now() - startMs
  })
}

async function median(measure: () => Promise<number>): Promise<number> {
  const times: number[] = []
  let spentMs = 0
  while (times.length < enough.runs && spentMs < enough.ms) {
    const ms = await measure()
    times.push(ms)
    spentMs += ms
  }
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
}

function renderTable(
  corpus: string,
  rows: readonly (readonly [string, number])[],
  [level1, level6]: readonly [number, number],
): string {
  const ratio = (ours: number, peer: number): string => (ours / peer).toFixed(2)
  return [
    `| ${corpus} | s | ours at 1 / this | ours at 6 / this |`,
    '| --- | ---: | ---: | ---: |',
    ...rows.map(
      ([name, ms]) =>
        `| ${name.replaceAll('|', '\\|')} | ${(ms / 1000).toFixed(2)} | ${ratio(level1, ms)} | ${ratio(level6, ms)} |`,
    ),
  ].join('\n')
}
