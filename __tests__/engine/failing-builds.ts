import type { CauseKind } from '../../src/build-log/causes.ts'
import type { Builder } from '../../testbed/emulator/engines/docker.ts'

/** A Dockerfile that a real engine cannot build, and what the action must say of it. */
export interface FailingBuild {
  readonly name: string
  readonly dockerfile: string
  /** How the one line begins that the error is on. */
  readonly at: string
  readonly exitCode?: number
  readonly cause?: CauseKind
  /** Part of the deciding line. */
  readonly says?: string
  /** Default: both. */
  readonly builders?: readonly Builder[]
}

/** Needs no registry: every tool comes from the static busybox of the examples. */
const tools = `FROM scratch AS base
COPY bin/busybox /bin/busybox
RUN ["/bin/busybox", "--install", "-s", "/bin"]
`

const trigger = `${tools}ONBUILD RUN exit 9
FROM base
RUN echo never
`

const buildKit: readonly Builder[] = ['buildkit']
const classic: readonly Builder[] = ['classic']

/**
 * What a real engine says in other words than a recorded log or a sample of a cause may have. The
 * registry `server` has no images.
 */
export function failingBuilds(server: string): readonly FailingBuild[] {
  return [
    {
      name: 'exit code 2 after output',
      dockerfile: `${tools}WORKDIR /app\nRUN echo one && grep one /nowhere\nRUN echo never\n`,
      at: 'RUN echo one',
      exitCode: 2,
      says: '/nowhere: No such file or directory',
    },
    {
      name: 'exit code 3 of the second of two equal instructions',
      dockerfile: `${tools}RUN test ! -e /once && touch /once || exit 3\n# Once more.\n\n  RUN test ! -e /once && touch /once || exit 3\n`,
      at: '  RUN',
      exitCode: 3,
    },
    {
      name: 'a program of the JSON form that is not found',
      dockerfile: `${tools}RUN ["/bin/pip", "install"]\n`,
      at: 'RUN ["/bin/pip"',
      cause: 'command-not-found',
    },
    {
      name: 'a killed process',
      dockerfile: `${tools}RUN sh -c 'kill -KILL $$'; exit $?\n`,
      at: 'RUN sh',
      exitCode: 137,
      cause: 'out-of-memory',
    },
    {
      name: 'an instruction of several lines with comments between them',
      dockerfile: `${tools}RUN echo one
RUN set -e; \\
    # A comment that no builder prints.
    echo two; \\

    echo three; \\
    exit 4
`,
      at: 'RUN set',
      exitCode: 4,
    },
    {
      name: 'a here-document',
      dockerfile: `${tools}RUN <<EOF\necho from a heredoc\nFROM nowhere\nexit 6\nEOF\n`,
      at: 'RUN <<EOF',
      exitCode: 6,
      builders: buildKit,
    },
    {
      name: 'one of two parallel stages, which cancels the other',
      dockerfile: `${tools}FROM base AS slow
RUN echo 'slow: start'; sleep 30; exit 1
FROM base AS broken
RUN sleep 1; echo 'broken: giving up' >&2; exit 8
FROM base
COPY --from=slow /bin/busybox /slow
COPY --from=broken /bin/busybox /broken
`,
      at: 'RUN sleep 1',
      exitCode: 8,
      builders: buildKit,
    },
    {
      name: 'a trigger, which the classic builder runs as part of FROM',
      dockerfile: trigger,
      at: 'ONBUILD RUN exit 9',
      exitCode: 9,
    },
    {
      name: 'a source that is missing',
      dockerfile: `${tools}ARG NAME=uv.lock\nCOPY bin /tools\nCOPY project/\${NAME} /app/\n`,
      at: 'COPY project/',
      cause: 'copy-source-missing',
      says: 'uv.lock',
    },
    {
      name: 'a base image that the registry does not have',
      dockerfile: `# A comment.\nFROM ${server}/acme/none:1.0 AS base\nRUN echo never\n`,
      at: 'FROM ',
      cause: 'base-image-not-found',
    },
    {
      name: 'an option that needs BuildKit',
      dockerfile: `${tools}RUN --mount=type=cache,target=/cache true\n`,
      at: 'RUN --mount',
      cause: 'requires-buildkit',
      builders: classic,
    },
    {
      name: 'an unknown instruction',
      dockerfile: `${tools}RUM echo never\n`,
      at: 'RUM',
      cause: 'syntax',
    },
  ]
}

/** 1-based. */
export function expectedLine({ dockerfile, at }: FailingBuild): number {
  const lines = dockerfile.split('\n')
  const found = lines.flatMap((line, index) => (line.startsWith(at) ? [index + 1] : []))
  if (found[0] === undefined || found.length > 1) {
    throw new Error(`${found.length} lines of the Dockerfile begin with '${at}'.`)
  }
  return found[0]
}
