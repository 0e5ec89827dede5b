import { readdirSync } from 'node:fs'
import type { Step } from '../../src/build-log/steps.ts'
import { renderBuildSummary } from '../../src/report/summary/build-summary.ts'
import type { SourcePlace } from '../../src/runner/failure.ts'
import type { ReportFacts } from '../../src/report/report.ts'
import { transcript } from '../support/log-of.ts'
import { factsOf, type TimedLine } from '../support/summary-facts.ts'

export interface RecordedSummary {
  readonly markdown: string
  readonly steps: readonly Step[]
}

export const recordedNames: readonly string[] = readdirSync(
  new URL('../fixtures/transcripts/', import.meta.url),
).map((file) => file.replace(/\.txt$/, ''))

/** What a run knows of a recorded build. */
export function recordedBuild(name: string): ReportFacts {
  return playLog(transcript(name), name === 'cancelled' ? 'cancelled' : undefined)
}

/** Plays a log on a clock of its own, with the pauses that the builder's times show. */
function playLog(lines: readonly string[], status?: string): ReportFacts {
  let nowSeconds = 0
  const starts = new Map<string, number>()
  const timed = lines.map((line): TimedLine => {
    const [, key = '', offset] = /^#(\d+) (?:DONE )?(?:(\d+\.\d+)s? ?)?/.exec(line) ?? []
    const start = starts.get(key) ?? nowSeconds
    starts.set(key, start)
    if (offset !== undefined) nowSeconds = Math.max(nowSeconds, start + Number(offset))
    return [nowSeconds, line]
  })
  const hasFailed = factsOf(timed, 'failed').failure !== undefined
  return factsOf(timed, status ?? (hasFailed ? 'failed' : 'success'))
}

/** The job summary of a build, with facts of a made-up repository around it. */
export function summaryOf(
  build: ReportFacts,
  agent = 'hello-agent',
  directory = 'agents/hello',
): RecordedSummary {
  const inDirectory = (place: SourcePlace | undefined): SourcePlace | undefined =>
    place && { ...place, file: `${directory}/Dockerfile` }
  const facts: ReportFacts = {
    ...build,
    failure: build.failure && { ...build.failure, place: inDirectory(build.failure.place) },
    warnings: build.warnings.map((warning) => ({ ...warning, place: inDirectory(warning.place) })),
    agent,
    image: `registry.example.com/acme/${agent}:sha-3f9c2d1a5b6c`,
    buildId: '6b2e32b4-ee05-4b16-b75e-5c9500d66f39',
    context: {
      contextDir: directory,
      ignoreFile: '.dockerignore',
      files: 8,
      ignored: 3,
      sizeBytes: 1_153_433,
      uncompressedBytes: 1_992_294,
      durationMs: 41,
      workingTreeHash: '151d2cadf0c1'.padEnd(64, '0'),
      largestFiles: [{ path: 'bin/busybox', sizeBytes: 1_900_000 }],
      largestDirectories: [{ path: 'bin', sizeBytes: 1_900_000 }],
    },
    source: {
      commit: '3f9c2d1a5b6c7d8e9f00112233445566778899aa',
      ref: 'main',
      repository: { url: 'https://github.com/acme/agents', files: 'blob' },
    },
  }
  return { markdown: renderBuildSummary(facts), steps: facts.steps }
}
