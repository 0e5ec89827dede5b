// Packs a directory once and prints wall time and peak memory as JSON.
import { listDockerContext } from '../../src/build-context/docker/docker-context.ts'
import { packContext } from '../../src/build-context/pack-context.ts'
import { systemClock } from '../../src/util/clock.ts'
import { peakMemoryMib } from './peak-memory.ts'

const [contextDir = '', dockerfile = '', archivePath = '', level] = process.argv.slice(2)
const { durationMs: ms } = await packContext(
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
process.stdout.write(JSON.stringify({ ms, peakMib: peakMemoryMib(process.pid) }))
