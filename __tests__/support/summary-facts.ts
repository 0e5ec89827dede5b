import { LogParser } from '../../src/build-log/log-parser.ts'
import {
  type BuildFailure,
  type LogRead,
  emptyLogRead,
  type Step,
} from '../../src/build-log/steps.ts'
import type { BuildOutcome, BuildResult, Cancellation } from '../../src/builds/outcome.ts'
import { makeReportFacts, type ReportFacts } from '../../src/report/report.ts'
import { renderBuildSummary } from '../../src/report/summary/build-summary.ts'
import { makeBuild } from '../../testbed/emulator/model/api-values.ts'

export type RunFacts = Parameters<typeof makeReportFacts>[0]

/** A line of a builder's log, and our clock when it came, in seconds. */
export type TimedLine = readonly [seconds: number, line: string]

export const commit = '0123456789abcdef0123456789abcdef01234567'

/** A failure of which the log says nothing but that it ended the build. */
export const bareFailure: BuildFailure = {
  kind: 'build',
  message: 'denied',
  step: undefined,
  instruction: undefined,
  exitCode: undefined,
  dockerfile: undefined,
  codeFrame: [],
  decidingLine: undefined,
  tail: [],
  isSilent: false,
  cause: undefined,
}

/** The notes of a run that has done nothing. */
export const noNotes: RunFacts = {
  subject: { purpose: 'context' },
  page: undefined,
}

/** A run of which nothing is known but its end. */
export const nothing: ReportFacts = {
  ...makeReportFacts(noNotes, 0),
  end: { kind: 'built', title: 'built', facts: [], hint: undefined, hasImage: true },
}

/** A build that failed, and whose log says nothing. */
export const failed: BuildResult = {
  build: makeBuild({ id: 'b-1', status: 'failed' }),
  outcome: { type: 'finished' },
  log: emptyLogRead,
  cancellation: { wanted: false, accepted: false },
  queueSeconds: undefined,
  buildSeconds: undefined,
}

/** The line of the Dockerfile that the report names for a failure. */
export function locate(text: string, failure: BuildFailure): number | undefined {
  const packed = packedWith({ path: 'Dockerfile', text })
  const result = { ...failed, log: { ...emptyLogRead, failure } }
  return makeReportFacts({ ...noNotes, packed, result }, 0).failure?.dockerfile?.line
}

/** A step that failed, of which nothing else is known. */
export const failedStep: Step = {
  key: '#6',
  title: 'RUN exit 3',
  instruction: 'RUN exit 3',
  state: 'failed',
  stage: undefined,
  index: undefined,
  seconds: undefined,
  startMs: undefined,
  endMs: undefined,
}

type Context = NonNullable<ReportFacts['context']>

/** A packed build context. */
export const context: Context = {
  contextDir: '.',
  ignoreFile: undefined,
  files: 12,
  ignored: 0,
  durationMs: 30,
  sizeBytes: 1_500,
  uncompressedBytes: 4_000,
  workingTreeHash: 'ab'.repeat(32),
  largestFiles: [],
  largestDirectories: [],
}

/** The log of a build in which pip finds no package. */
export const pip: readonly TimedLine[] = [
  [0, '#5 [2/2] RUN pip install no-such-package'],
  [1, '#5 0.9 Collecting no-such-package'],
  [2, '#5 1.9 ERROR: Could not find a version that satisfies the requirement no-such-package'],
  [2, '#5 1.9 ERROR: No matching distribution found for no-such-package'],
  [
    2,
    '#5 ERROR: process "/bin/sh -c pip install no-such-package" did not complete successfully: exit code: 1',
  ],
  [2, '------'],
  [2, 'Dockerfile:5'],
  [2, '--------------------'],
  [2, '   3 |     FROM python'],
  [2, '   5 | >>> RUN pip install \\'],
  [2, '   6 | >>>     no-such-package'],
  [2, '   7 |     '],
  [2, '--------------------'],
  [
    2,
    'ERROR: failed to solve: process "/bin/sh -c pip install no-such-package" did not complete successfully: exit code: 1',
  ],
]

/** The report of a run with this build log; by default, the build ends with the last line. */
export function factsOf(
  log: readonly TimedLine[] | readonly string[],
  status: string,
  outcome: BuildOutcome = { type: 'finished' },
  endSeconds?: number,
  cancellation: Cancellation = { wanted: false, accepted: false },
): ReportFacts {
  const parser = new LogParser()
  let seconds = 0
  for (const line of log) {
    if (typeof line !== 'string') [seconds] = line
    parser.push(typeof line === 'string' ? line : line[1], seconds * 1_000)
  }
  const end = endSeconds ?? seconds
  const buildSeconds = outcome.type === 'finished' ? end : undefined
  const build = makeBuild({ id: 'b-1', status, agentName: 'chat' })
  const packed = packedWith({ path: 'agents/chat/Dockerfile', text: undefined })
  const notes: RunFacts = {
    ...noNotes,
    build,
    createdMs: -6_000,
    packed,
    result: {
      build,
      outcome,
      cancellation,
      queueSeconds: 6,
      buildSeconds,
      log: { ...emptyLogRead, ...readAll(parser) },
    },
  }
  return {
    ...makeReportFacts(notes, end * 1_000),
    context: undefined,
    image: 'registry.example/chat:sha-0123456789ab',
    source: {
      commit,
      ref: 'main',
      repository: { url: 'https://github.com/o/r', files: 'blob' },
    },
  }
}

type Packed = NonNullable<RunFacts['packed']>
type Dockerfile = Packed['dockerfile']

/** Only the Dockerfile of what was packed. */
export function packedWith(dockerfile: Dockerfile): Packed {
  return {
    dockerfile,
    contextDir: '.',
    imageTag: 'sha-0123456789ab',
    provenance: {},
    warnings: [],
    context: {
      ...context,
      archivePath: 'x',
      dockerfileText: dockerfile.text,
      provenance: {},
      warnings: [],
      repositoryRoot: undefined,
      isMergeCommit: false,
      unhashed: [],
      otherCommits: [],
    },
  }
}

/** What each method of the parser says, under its name. */
export function readAll(parser: LogParser): Omit<LogRead, 'digest' | 'isUnreadable'> {
  return {
    steps: parser.steps(),
    phases: parser.phases(),
    failure: parser.failure(),
    warnings: parser.warnings(),
    atWork: parser.atWork(),
    lastLines: parser.lastLines(),
  }
}

/** The blocks of a summary; closed details count as one. */
export function blocksOf(facts: ReportFacts): readonly string[] {
  return renderBuildSummary(facts)
    .trimEnd()
    .replaceAll(/<details>.*?<\/details>/gs, (found) => found.replaceAll('\n\n', '\n'))
    .split('\n\n')
}
