import { readdirSync } from 'node:fs'
import { Writable } from 'node:stream'
import type { Step } from '../../src/build-log/steps.ts'
import { type BuildLog, createBuildLog } from '../../src/runner/log/build-log.ts'
import { createLog } from '../../src/runner/log/log.ts'
import { renderBuildSummary, type SummaryFacts } from '../../src/runner/summary/build-summary.ts'
import { transcript } from '../support/log-of.ts'

/** A build as the action saw it. */
export interface RecordedBuild {
  readonly buildLog: BuildLog
  readonly status: 'success' | 'failed' | 'cancelled'
  readonly seconds: number
}

export interface RecordedSummary {
  readonly markdown: string
  readonly steps: readonly Step[]
}

export const recordedNames: readonly string[] = readdirSync(
  new URL('../fixtures/transcripts/', import.meta.url),
).map((file) => file.replace(/\.txt$/, ''))

export function recordedBuild(name: string): RecordedBuild {
  return playLog(transcript(name), name === 'cancelled' ? 'cancelled' : undefined)
}

/** Plays a log on a clock of its own, with the pauses that the builder's times show. */
export function playLog(lines: readonly string[], status?: RecordedBuild['status']): RecordedBuild {
  let nowMs = 0
  const starts = new Map<string, number>()
  const keep = (text: string): string => text
  const nowhere = new Writable({
    write: (_chunk, _encoding, done) => {
      done()
    },
  })
  const buildLog = createBuildLog(createLog(nowhere, [], keep), keep, () => nowMs)
  for (const line of lines) {
    const [, key = '', offset] = /^#(\d+) (?:DONE )?(?:(\d+\.\d+)s? ?)?/.exec(line) ?? []
    const startMs = starts.get(key) ?? nowMs
    starts.set(key, startMs)
    if (offset !== undefined) nowMs = Math.max(nowMs, startMs + Number(offset) * 1_000)
    void buildLog.report({ type: 'log', line })
  }
  return {
    buildLog,
    status: status ?? (buildLog.failure() ? 'failed' : 'success'),
    seconds: nowMs / 1_000,
  }
}

/** The job summary of a build, with facts of a made-up repository around it. */
export function summaryOf(
  { buildLog, status, seconds }: RecordedBuild,
  names: { readonly agent?: string; readonly image?: string; readonly ref?: string } = {},
): RecordedSummary {
  const { agent = 'hello-agent', ref = 'main' } = names
  const image = names.image ?? `registry.example.com/acme/hello-agent:sha-3f9c2d1a5b6c`
  const facts: SummaryFacts = {
    result: status === 'failed' ? 'failure' : status,
    message: status === 'success' ? undefined : `The build ended with the status '${status}'.`,
    hint: status === 'success' ? undefined : 'Check the last lines of the failing step.',
    agent,
    image,
    buildId: '6b2e32b4-ee05-4b16-b75e-5c9500d66f39',
    status,
    context: {
      ...{ contextDir: 'agents/hello', ignoreFile: '.dockerignore', files: 8, ignored: 3 },
      ...{ sizeBytes: 1_153_433, uncompressedBytes: 1_992_294, durationMs: 41 },
      workingTreeHash: '151d2cadf0c1'.padEnd(64, '0'),
      largestFiles: [{ path: 'bin/busybox', sizeBytes: 1_900_000 }],
      largestDirectories: [{ path: 'bin', sizeBytes: 1_900_000 }],
    },
    queueSeconds: 6,
    buildSeconds: seconds,
    source: {
      commit: '3f9c2d1a5b6c7d8e9f00112233445566778899aa',
      ref,
      repositoryUrl: 'https://github.com/acme/agents',
    },
    steps: buildLog.steps(),
    failure: buildLog.failure(),
  }
  return { markdown: renderBuildSummary(facts), steps: facts.steps }
}
