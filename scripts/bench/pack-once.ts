// Packs a folder once, in a process of its own, and prints its wall time and peak memory as JSON.
import { readFileSync } from 'node:fs'
import { listDockerContext } from '../../src/build-context/docker-context.ts'
import { packContext } from '../../src/build-context/pack.ts'
import { systemClock } from '../../src/util/clock.ts'

const [contextDir = '', dockerfile = '', archivePath = '', level] = process.argv.slice(2)
const { durationMs } = await packContext(
  {
    contextDir,
    archivePath,
    list: (signal) =>
      listDockerContext(
        {
          contextDir,
          dockerfile,
          ignoreFile: undefined,
          rules: undefined,
          includeGit: false,
          indexModes: undefined,
        },
        signal,
      ),
    level: Number(level),
  },
  systemClock,
  new AbortController().signal,
)
// Not `process.resourceUsage()`: its peak is also that of the process that started this one.
const peakKib = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
const peakMib = Number(peakKib) / 1024
process.stdout.write(JSON.stringify({ durationMs, peakMib }))
