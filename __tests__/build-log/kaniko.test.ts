import { describe, expect, it } from '@jest/globals'
import { failureOf, parse, statesOf } from './parsing.ts'

type Entry = readonly [seconds: number, level: string, message: string]

const formats: Readonly<Record<string, (entry: Entry) => string>> = {
  color: ([seconds, level, message]) =>
    `\u001b[36m${level.slice(0, 4).toUpperCase()}\u001b[0m[${String(seconds).padStart(4, '0')}] ${message} `,
  plain: ([seconds, level, message]) =>
    `${level.slice(0, 4).toUpperCase()}[${String(seconds).padStart(4, '0')}] ${message}`.padEnd(60),
}

const entries: readonly (Entry | string)[] = [
  [0, 'info', 'Retrieving image manifest alpine'],
  [1, 'info', 'Using caching version of cmd: RUN echo "a"'],
  [2, 'info', 'Unpacking rootfs as cmd COPY . /app requires it.'],
  [3, 'info', 'RUN echo "a"'],
  [3, 'info', 'Found cached layer, extracting to filesystem'],
  [4, 'info', 'COPY . /app'],
  [11, 'info', 'RUN make'],
  [11, 'info', 'Running: [/bin/sh -c make]'],
  'cc -o app app.c',
  'app.c:1:2: error: unknown type name',
]
const failed =
  'error building image: error building stage: failed to execute command: waiting for process to exit: exit status 3'

describe.each(Object.entries(formats))('the log of kaniko in the format %s', (_, format) => {
  const lines = entries.map((entry) => (typeof entry === 'string' ? entry : format(entry)))

  it('gives its steps', () => {
    const parser = parse(lines)
    expect(statesOf(parser)).toEqual([
      ['RUN echo "a"', 'cached'],
      ['COPY . /app', 'done'],
      ['RUN make', 'running'],
    ])
  })

  it('shows the title of a step without what the logger puts before it', () => {
    const title = lines.find((line) => line.includes('] RUN make')) ?? ''
    expect(parse(lines.slice(0, 1)).push(title.trimEnd())).toMatchObject({
      kind: 'title',
      text: 'RUN make',
    })
  })

  it('tells the failing step', () => {
    expect(failureOf([...lines, failed])).toMatchObject({
      step: { title: 'RUN make', state: 'failed' },
      exitCode: 3,
      decidingLine: 'app.c:1:2: error: unknown type name',
      tail: ['cc -o app app.c', 'app.c:1:2: error: unknown type name'],
    })
  })

  it('ends the last step with the push', () => {
    const parser = parse([...lines, format([20, 'info', 'Pushing image to r/app:1'])])
    expect(parser.steps().at(-1)).toMatchObject({ state: 'done' })
  })
})

describe('the failure of kaniko', () => {
  it.each([
    [
      'a base image',
      'INFO[0001] COPY . /app\nerror building image: error building stage: GET https://index.docker.io/v2/library/none/manifests/1: MANIFEST_UNKNOWN: manifest unknown',
      'base-image-not-found',
    ],
    [
      'a push',
      'INFO[0001] RUN make\nINFO[0009] Pushing image to r/app:1\nerror pushing image: failed to push to destination r/app:1: UNAUTHORIZED: access denied',
      'registry-auth',
    ],
  ] as const)('of %s is no step’s', (_, log, kind) => {
    expect(failureOf(log)).toMatchObject({ step: undefined, exitCode: undefined, cause: { kind } })
  })
})

it('podman’s own log lines are not taken for kaniko’s', () => {
  const lines = [
    'time="2026-01-02T03:04:05Z" level=warning msg="missing build argument"',
    'ERRO[0000] exit status 1',
  ]
  expect(parse(lines).failure()).toBeUndefined()
})
