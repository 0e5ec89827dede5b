import type { CauseKind } from '../../src/build-log/steps.ts'
import type { Builder } from '../../world/emulator/engines/docker.ts'

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

/** `server` has no images and no pages; `secure` has a self-signed certificate. */
export function failingBuilds(server: string, secure: string): readonly FailingBuild[] {
  return [
    { name: 'exit code 1', dockerfile: `${tools}RUN false\n`, at: 'RUN false', exitCode: 1 },
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
      name: 'a command that is not found',
      dockerfile: `${tools}ENV MODE=release\nRUN pip install requests\n`,
      at: 'RUN pip',
      exitCode: 127,
      cause: 'command-not-found',
      says: 'pip: not found',
    },
    {
      name: 'a program of the JSON form that is not found',
      dockerfile: `${tools}RUN ["/bin/pip", "install"]\n`,
      at: 'RUN ["/bin/pip"',
      cause: 'command-not-found',
    },
    {
      name: 'a script that is not executable',
      dockerfile: `${tools}RUN echo 'echo hello' > /run.sh\nRUN /run.sh\n`,
      at: 'RUN /run.sh',
      exitCode: 126,
      cause: 'permission',
      says: '/run.sh: Permission denied',
    },
    {
      name: 'a killed process',
      dockerfile: `${tools}RUN sh -c 'kill -KILL $$'; exit $?\n`,
      at: 'RUN sh',
      exitCode: 137,
      cause: 'out-of-memory',
    },
    {
      name: 'a full disk',
      dockerfile: `${tools}RUN dd if=/dev/zero of=/dev/shm/large bs=1M count=80\n`,
      at: 'RUN dd',
      exitCode: 1,
      cause: 'out-of-disk',
      says: 'No space left on device',
    },
    {
      name: 'a test that fails',
      dockerfile: `${tools}RUN echo '..F.'; \\
    echo 'FAILED tests/test_agent.py::test_answer - assert 1 == 2'; \\
    echo '1 failed, 3 passed in 0.12s'; exit 1
`,
      at: "RUN echo '..F.'",
      exitCode: 1,
      cause: 'test-failed',
      says: 'tests/test_agent.py::test_answer',
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
      name: 'another escape character',
      dockerfile:
        '# escape=`\nFROM scratch\nCOPY bin/busybox /bin/busybox\nRUN ["/bin/busybox", "--install", "-s", "/bin"]\nRUN echo a `\n  && exit 5\n',
      at: 'RUN echo a',
      exitCode: 5,
    },
    {
      name: 'a here-document',
      dockerfile: `${tools}RUN <<EOF\necho from a heredoc\nFROM nowhere\nexit 6\nEOF\n`,
      at: 'RUN <<EOF',
      exitCode: 6,
      builders: buildKit,
    },
    {
      name: 'the second stage',
      dockerfile: `${tools}RUN echo first\nFROM base AS test\nRUN echo first\nRUN exit 7\nFROM test\n`,
      at: 'RUN exit 7',
      exitCode: 7,
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
      name: 'variables in instructions',
      dockerfile: `${tools}ARG CODE=10\nENV NAME=value\nRUN echo "$NAME \${CODE}" && exit $CODE\n`,
      at: 'RUN echo "$NAME',
      exitCode: 10,
    },
    {
      name: 'a source that is missing',
      dockerfile: `${tools}ARG NAME=uv.lock\nCOPY bin /tools\nCOPY project/\${NAME} /app/\n`,
      at: 'COPY project/',
      cause: 'copy-source-missing',
      says: 'uv.lock',
    },
    {
      name: 'a wildcard that matches nothing',
      dockerfile: `${tools}COPY nothing/*.whl /wheels/\n`,
      at: 'COPY nothing',
      cause: 'copy-source-missing',
    },
    {
      name: 'a source that an earlier stage lacks',
      dockerfile: `${tools}FROM base\nCOPY --from=base /app/dist /app\n`,
      at: 'COPY --from=base',
      cause: 'copy-source-missing',
    },
    {
      name: 'a stage that is missing',
      dockerfile: `${tools}COPY --from=${server}/acme/builder:1 /app /app\n`,
      at: 'COPY --from=',
      cause: 'base-image-not-found',
    },
    {
      name: 'a base image that the registry does not have',
      dockerfile: `# A comment.\nFROM ${server}/acme/none:1.0 AS base\nRUN echo never\n`,
      at: 'FROM ',
      cause: 'base-image-not-found',
    },
    ofBaseImage(
      'a registry that wants credentials',
      `${server}/private/image:1.0`,
      'registry-auth',
    ),
    ofBaseImage(
      'a registry that limits pulls',
      `${server}/limited/image:1.0`,
      'registry-rate-limit',
    ),
    ofBaseImage('a registry that is down', `${server}/down/image:1.0`, 'network'),
    ofBaseImage('a base image for another platform', `${server}/foreign/image:1.0`, 'platform'),
    {
      name: 'a program for another platform',
      dockerfile: `${tools}RUN printf '\\177ELF' > /tool && chmod 755 /tool\nRUN ["/tool"]\n`,
      at: 'RUN ["/tool"]',
      cause: 'platform',
    },
    ofBaseImage('a base image whose name is invalid', 'Acme/Base:1.0', 'invalid-reference'),
    {
      name: 'a stage that depends on itself',
      dockerfile: `${tools}FROM base AS one\nCOPY --from=two /bin/busybox /a\nFROM base AS two\nCOPY --from=one /bin/busybox /b\n`,
      at: 'COPY --from=two',
      cause: 'syntax',
      builders: buildKit,
    },
    {
      name: 'an option that needs BuildKit',
      dockerfile: `${tools}RUN --mount=type=cache,target=/cache true\n`,
      at: 'RUN --mount',
      cause: 'requires-buildkit',
      builders: classic,
    },
    {
      name: 'a mount of an unknown type',
      dockerfile: `${tools}RUN --mount=type=nosuch,target=/cache true\n`,
      at: 'RUN --mount',
      cause: 'syntax',
      builders: buildKit,
    },
    {
      name: 'a stage to build from that is missing',
      dockerfile: `${tools}COPY --from=Builder! /app /app\n`,
      at: 'COPY --from=',
      cause: 'invalid-reference',
    },
    {
      name: 'a command without the memory that it needs',
      dockerfile: `${tools}RUN ulimit -v 100000; dd if=/dev/zero of=/dev/null bs=1G count=1\n`,
      at: 'RUN ulimit',
      exitCode: 1,
      cause: 'out-of-memory',
      says: 'dd: out of memory',
    },
    {
      name: 'a host that cannot be reached',
      dockerfile: `${tools}RUN wget http://nothing.invalid/file\n`,
      at: 'RUN wget',
      exitCode: 1,
      cause: 'network',
    },
    {
      name: 'a host that has no address',
      dockerfile: `${tools}ADD http://nothing.invalid/file /file\n`,
      at: 'ADD http',
      cause: 'network',
    },
    {
      name: 'a server whose certificate nobody has signed',
      dockerfile: `${tools}ADD ${secure}/file /file\n`,
      at: 'ADD https',
      cause: 'certificate',
    },
    {
      name: 'a file without an instruction',
      dockerfile: '# Nothing.\n',
      at: '# Nothing.',
      cause: 'syntax',
      // The classic builder names no line.
      builders: buildKit,
    },
    {
      name: 'an address that has nothing',
      dockerfile: `${tools}ADD http://${server}/missing.txt /missing.txt\n`,
      at: 'ADD http',
    },
    {
      name: 'an unknown instruction',
      dockerfile: `${tools}RUM echo never\n`,
      at: 'RUM',
      cause: 'syntax',
    },
    {
      name: 'a missing argument',
      dockerfile: `${tools}COPY project\n`,
      at: 'COPY project',
      cause: 'syntax',
    },
    {
      name: 'an unknown flag',
      dockerfile: `${tools}COPY --nosuch=1 bin /bin2\n`,
      at: 'COPY --nosuch',
      cause: 'syntax',
    },
    {
      name: 'a here-document without an end',
      dockerfile: `${tools}RUN <<EOF\necho never\n`,
      at: 'RUN <<EOF',
      cause: 'syntax',
      builders: buildKit,
    },
    {
      name: 'an ENV without a value',
      dockerfile: `${tools}ENV NAME\n`,
      at: 'ENV NAME',
      cause: 'syntax',
      // The classic builder names neither line nor words.
      builders: buildKit,
    },
    { name: 'an ARG without a name', dockerfile: `${tools}ARG\n`, at: 'ARG', cause: 'syntax' },
    {
      name: 'a variable in the base image that is empty',
      dockerfile: 'ARG BASE\nFROM ${BASE}\nRUN echo never\n',
      at: 'FROM',
    },
    {
      name: 'a user that does not exist',
      dockerfile: `${tools}USER nobody-here\nRUN echo never\n`,
      at: 'RUN echo never',
    },
    {
      name: 'a shell that does not exist',
      dockerfile: `${tools}SHELL ["/bin/bash", "-c"]\nRUN echo never\n`,
      at: 'RUN echo never',
      cause: 'command-not-found',
    },
    {
      name: 'a quote that is never closed',
      dockerfile: `${tools}RUN echo "never\n`,
      at: 'RUN echo "never',
      exitCode: 2,
      cause: 'syntax',
    },
  ]
}

function ofBaseImage(name: string, image: string, cause: CauseKind): FailingBuild {
  return { name, dockerfile: `FROM ${image}\n`, at: 'FROM ', cause }
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
