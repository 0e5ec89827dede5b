// Packs a directory once and prints wall time and peak memory as JSON.
import { dirname } from 'node:path'
import { packContext } from '../../src/context/pack-context.ts'
import { systemClock } from '../../src/util/clock.ts'
import { silent } from '../../testbed/runner/git.ts'
import { peakMemoryMib } from './memory.ts'

const [contextDir = '', dockerfile = '', archivePath = '', level] = process.argv.slice(2)
const { durationMs: ms } = await packContext(
  {
    workspace: dirname(dockerfile),
    contextDir,
    dockerfile,
    includeGit: false,
    allowSensitive: [],
    archivePath,
    level: Number(level),
    checkouts: [],
    env: process.env,
    platform: process.platform,
  },
  { clock: systemClock, log: silent, onRead: () => undefined },
  new AbortController().signal,
)
process.stdout.write(JSON.stringify({ ms, peakMib: peakMemoryMib(process.pid) }))
