import { describe, expect, it } from '@jest/globals'
import { failureOf } from '../build-log/parsing.ts'
import { transcript } from '../support/log-of.ts'
import { bareFailure, failedStep, locate } from '../support/summary-facts.ts'

const tools = `FROM scratch AS base
COPY bin/busybox /bin/busybox
RUN ["/bin/busybox", "--install", "-s", "/bin"]
`

const twice = 'FROM a\nRUN make\nRUN make\nFROM b AS b\nRUN make\nRUN make\n'
const [address] = /http:\S+/.exec(transcript('missing-download').join('\n')) ?? []

it.each<readonly [string, string, readonly string[], number | undefined]>([
  ['which the builder names', '', transcript('syntax-error'), 4],
  ['by its words', `${tools}\nADD ${address} /\n`, transcript('missing-download'), 5],
  [
    "by the classic builder's number of the step",
    twice,
    [
      ...['Step 1/6 : FROM a', 'Step 5/6 : RUN make'],
      "The command 'make' returned a non-zero code: 2",
    ],
    5,
  ],
  [
    'nowhere where the builder names no instruction',
    `${tools}ENV NAME\n`,
    transcript('classic-syntax-error'),
    undefined,
  ],
])('finds the line of a failing instruction: %s', (_, text, log, line) => {
  expect(locate(text, failureOf(log))).toBe(line)
})

const dockerfile = `# syntax=docker/dockerfile:1
ARG VERSION=3.12
FROM python:\${VERSION} AS build
WORKDIR /app
COPY --chown=app pyproject.toml uv.lock ./
RUN --mount=type=cache,target=/root/.cache \\
    # Not the lock file's own.
    uv sync && \\

    uv run check
RUN <<EOF
make all
RUN make test
EOF
run make  test
ONBUILD RUN make trigger

FROM build
RUN make test
COPY --from=build /app /app
ENV NAME="a b"
RUN echo "$NAME" > /name && make $TARGET
RUN $COMMAND
FROM build AS last
RUN make test
`

interface Logged {
  readonly instruction: string
  readonly stage?: string
  readonly inFile?: number
}

function find({ instruction, stage, inFile }: Logged): number | undefined {
  const place = inFile === undefined ? {} : { index: inFile, isIndexOfFile: true as const }
  const step = { ...failedStep, index: undefined, stage, ...place }
  return locate(dockerfile, { ...bareFailure, instruction, step })
}

describe('the line of an instruction that a builder logged', () => {
  it.each([
    ['FROM python:${VERSION} as build', 3],
    ['RUN --mount=type=cache,target=/root/.cache     uv sync &&     uv run check', 6],
    ['ENV NAME="a b"', 21],
  ])('is found by the words of %s', (instruction, line) => {
    expect(find({ instruction })).toBe(line)
  })

  it.each([
    ['whose options are not shown', 'RUN uv sync && uv run check', 6],
    ['that is cut off', 'RUN --mount=type=cache,target=/root/.cache uv…', 6],
    ['with a here-document', 'RUN <<EOF', 11],
    ['with the beginning of a here-document', 'RUN <<EOF (make all...)', 11],
    ['with replaced variables', 'RUN echo "a b" > /name && make all', 22],
    ['of which a variable is replaced', 'FROM python:3.13 AS build', 3],
    ['that a trigger runs', 'RUN make trigger', 16],
    ['that sets a trigger', 'ONBUILD RUN make trigger', 16],
  ])('is found for one %s', (_, instruction, line) => {
    expect(find({ instruction })).toBe(line)
  })

  it.each([
    [{ inFile: 10 }, 19],
    [{ inFile: 16 }, 25],
    [{ stage: 'stage-1' }, 19],
    [{ stage: 'Last' }, 25],
  ])('is the one with the number or stage %j among equal ones', (hint, line) => {
    expect(find({ instruction: 'RUN make test', ...hint })).toBe(line)
  })

  it.each<[string, Logged]>([
    ['several have these words', { instruction: 'RUN make test' }],
    ['none has the number', { instruction: 'RUN make test', inFile: 4 }],
    [
      'words with variables have another number',
      { instruction: 'FROM python:3.13 AS build', inFile: 3 },
    ],
    ['words with variables end otherwise', { instruction: 'FROM python:3.13 AS other' }],
    ['only the keyword is the same', { instruction: 'RUN rm -r /app' }],
    ['nothing but the keyword is shown', { instruction: 'RUN …' }],
    ['a builder added it', { instruction: 'LABEL com.example.build=1', inFile: 17 }],
    ['nothing is shown', { instruction: '' }],
  ])('is not told where %s', (_, logged) => {
    expect(find(logged)).toBeUndefined()
  })

  it('follows the escape character of the Dockerfile', () => {
    const text = '# escape=`\nFROM scratch\nRUN dir `\n  C:\\\nRUN exit 1\n'
    expect(locate(text, { ...bareFailure, instruction: 'RUN dir   C:\\' })).toBe(3)
    expect(locate(text, { ...bareFailure, instruction: 'RUN exit 1' })).toBe(5)
  })
})
