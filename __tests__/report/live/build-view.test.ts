import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { LogParser } from '../../../src/build-log/log-parser.ts'
import type { BuildEvent } from '../../../src/builds/events.ts'
import { createRedactor } from '../../../src/runner/redact.ts'
import { type BuildLogOptions, BuildView } from '../../../src/report/live/build-view.ts'
import { createLog } from '../../../src/runner/log/log.ts'
import { createLogFile, type LogFile } from '../../../src/report/live/log-file.ts'
import { systemHost } from '../../../src/runner/host/system-host.ts'
import { collector } from '../../support/collector.ts'
import { codeBuildRefusedPush } from '../../build-log/ci-service-logs.ts'
import { lineEvents, submitted } from '../../support/build-events.ts'
import { makeWorkspace, type Workspace } from '../../../testbed/runner/workspace.ts'
import { makeBuild } from '../../../testbed/emulator/model/api-values.ts'

const secret = 'sk-0123456789abcdef'
const redact = createRedactor([secret])

async function shown(
  events: readonly BuildEvent[],
  options?: BuildLogOptions,
): Promise<readonly string[]> {
  const output = collector()
  const log = createLog(output, [], redact)
  const buildLog = new BuildView(log, options)
  for (const event of events) await buildLog.report(event)
  await log.flush()
  return output.text().split('\n').slice(0, -1)
}

const log = (...lines: readonly string[]) => lineEvents(lines)
const parser = new LogParser()
/** Lines of one log. */
const parted = (...lines: readonly string[]) => lineEvents(lines, parser)

const status = (name: string) => ({ type: 'status', build: makeBuild({ status: name }) }) as const

const finished = (status: string) => ({ type: 'finished', build: makeBuild({ status }) }) as const

describe('the log of a build', () => {
  describe('that is held back', () => {
    let temp: Workspace
    let file: LogFile
    beforeEach(async () => {
      temp = await makeWorkspace({})
      file = createLogFile(systemHost.files, temp.path, redact, () => undefined)
    })
    afterEach(async () => await temp[Symbol.asyncDispose]())

    const plain = (lines: readonly string[]) =>
      lines.filter((line) => /^(?:one|two|three|\[gap\])$/.test(line))

    it('has a gap in its place', async () => {
      const gap = { type: 'gap', message: '[gap]' } as const
      const events = [...log('one'), gap, ...log('two'), finished('failed')]
      expect(plain(await shown(events))).toEqual(['one', '[gap]', 'two'])
      const held = await shown(events, { mode: 'on-failure', file })
      expect(plain(held)).toEqual(['one', '[gap]', 'two'])
      expect(await readFile((await file.save()) ?? '', 'utf8')).toBe('one\n[gap]\ntwo\n')
    })

    it('is shown of each build that failed, once', async () => {
      const build = (text: string, end: string): readonly BuildEvent[] => [
        submitted({ status: 'queued' }),
        ...log(text),
        finished(end),
      ]
      const events = [
        ...build('one', 'error'),
        ...build('two', 'failed'),
        ...build('three', 'success'),
      ]
      expect(plain(await shown(events, { mode: 'on-failure', file }))).toEqual(['one', 'two'])
    })
  })

  const attempt = [
    '#1 [1/1] RUN a',
    '#1 ERROR: exit code: 1',
    'ERROR: failed to solve: exit code: 1',
  ]
  const [begin, end] = ['::group::[1/1] RUN a', '::endgroup::']
  const a = ['#1 [a 1/1] RUN a', '#1 0.1 one', '#1 ...']
  const b = ['', '#2 [b 1/1] RUN b', '#2 0.1 two', '#2 DONE 0.2s', '']
  const message = 'The action could not read the log of build b-1.'

  it.each<readonly [string, readonly BuildEvent[], readonly string[]]>([
    [
      'a group for each step, and each status once',
      [
        submitted({ status: 'queued' }),
        ...[status('queued'), status('running')],
        ...log('#0 building with "default"', '#1 [1/2] FROM alpine', '#1 CACHED', ''),
        ...log('#2 [2/2] RUN make', '#2 0.1 cc app.c', '#2 DONE 0.5s'),
        ...[status('success'), finished('success')],
      ],
      [
        ...['Submitted build b-1', 'Build status: queued', 'Build status: running'],
        ...['::group::Build log', '#0 building with "default"', '::endgroup::'],
        ...['::group::[1/2] FROM alpine', 'CACHED', '::endgroup::'],
        ...['::group::[2/2] RUN make', '0.1 cc app.c', 'DONE 0.5s', '::endgroup::'],
        'Build status: success',
      ],
    ],
    [
      'a step that continues after another, marked',
      log(...a, ...b, '#1 [a 1/1] RUN a', '#1 0.3 three'),
      [
        ...['::group::[a 1/1] RUN a', '0.1 one', '::endgroup::'],
        ...['::group::[b 1/1] RUN b', '0.1 two', 'DONE 0.2s', '::endgroup::'],
        ...['::group::[a 1/1] RUN a (continued)', '0.3 three', '::endgroup::'],
      ],
    ],
    [
      'status and messages at once, outside the groups',
      [
        ...[...parted('#1 [1/2] RUN a', '#1 0.1 one'), status('running'), ...parted('#1 0.2 two')],
        { type: 'notice', message: 'a notice\n::error::x' },
        ...parted('#2 [2/2] RUN b'),
        { type: 'warning', message: 'a warning' },
      ],
      [
        ...['::group::[1/2] RUN a', '0.1 one', '::endgroup::', 'Build status: running'],
        ...['::group::[1/2] RUN a (continued)', '0.2 two', '::endgroup::'],
        ...['a notice', '\\::error::x', '::group::[2/2] RUN b', '::endgroup::'],
        '::warning::a warning',
      ],
    ],
    [
      'a title that comes after output of its step',
      log('#7 1.0 x', '', '#7 [2/2] RUN make', '#7 1.5 y'),
      ['::group::#7', '1.0 x', '[2/2] RUN make', '1.5 y', '::endgroup::'],
    ],
    [
      'other groups for another attempt',
      log(...attempt, ...attempt),
      [
        ...[begin, 'ERROR: exit code: 1', end],
        ...['::group::Build log', 'ERROR: failed to solve: exit code: 1', end],
        ...[begin, 'ERROR: exit code: 1', end],
        ...['::group::Build log (continued)', 'ERROR: failed to solve: exit code: 1', end],
      ],
    ],
    [
      'one group where the builder is unknown',
      log('hello', '', 'world'),
      ['::group::Build log', 'hello', '', 'world', '::endgroup::'],
    ],
    [
      'that there was none',
      [finished('success')],
      ['Build status: success', 'The server sent no log for this build.'],
    ],
    [
      'that it could not be read',
      [{ type: 'unreadable-log', message }, finished('failed')],
      [`::warning::${message}`, 'Build status: failed'],
    ],
  ])('shows %s', async (_, events, lines) => {
    expect(await shown(events)).toEqual(lines)
  })

  it.each([
    ['answered', 'Submitted build b-1'],
    ['found', 'Found build b-1 with the same image, tag and content.'],
    ['before', expect.stringContaining('build b-1, which was there before the submit')],
  ] as const)(
    'begins with how the run knows that the build is its own: %s',
    async (claim, line) => {
      expect(await shown([submitted({ status: 'queued' }, claim)])).toEqual([
        line,
        'Build status: queued',
      ])
    },
  )

  it('shows a title once in full that is too long for a group', async () => {
    const title = `[1/1] RUN ${'make all '.repeat(60)}`.trim()
    const lines = await shown(
      log(`#1 ${title}`, '#1 0.1 one', '#2 [a] b', `#1 ${title}`, '#1 0.2 two'),
    )
    expect(lines.filter((line) => line === title)).toHaveLength(1)
    expect(lines[1]).toBe(title)
  })

  it('is a group for each phase of a build service, which goes on after the steps', async () => {
    const lines = await shown(log(...codeBuildRefusedPush))
    expect(lines.filter((line) => line.startsWith('::group::'))).toEqual(
      [
        ...['set-up', 'PRE_BUILD', 'BUILD'],
        ...[
          '[internal] load build definition from Dockerfile',
          '[1/1] FROM docker.io/library/alpine',
        ],
        ...['exporting to image', 'BUILD (continued)', 'POST_BUILD', 'UPLOAD_ARTIFACTS'],
      ].map((title) => `::group::${title}`),
    )
  })
})
