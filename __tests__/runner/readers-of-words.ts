import { Writable } from 'node:stream'
import { decodeBuild, decodePage, decodeUndeployedAgents } from '../../src/api/decode.ts'
import { parseImageReference } from '../../src/api/image-reference.ts'
import { fillPlaceholders } from '../../src/builds/tag-placeholders.ts'
import { systemHost } from '../../src/runner/host/system-host.ts'
import { classifyStatus } from '../../src/api/status.ts'
import { toImageTag } from '../../src/builds/default-image-tag.ts'
import { findAllowingPath, parseAllowedPaths } from '../../src/context/credentials/allowed-paths.ts'
import { LogParser } from '../../src/build-log/log-parser.ts'
import { parseBaseUrl, readConnection } from '../../src/inputs/connection.ts'
import { parseBuildArgs, warnAboutBuildArgs } from '../../src/inputs/build-options.ts'
import { readBuildInputs } from '../../src/inputs/build-inputs.ts'
import { readCancelInputs } from '../../src/inputs/cancel-inputs.ts'
import { readListInputs } from '../../src/inputs/list-inputs.ts'
import { BuildView } from '../../src/report/live/build-view.ts'
import { createLog } from '../../src/runner/log/log.ts'
import { createLogFile } from '../../src/report/live/log-file.ts'
import { outputsOf } from '../../src/report/outputs.ts'
import { createOutputSetter } from '../../src/runner/output-values.ts'
import { noNotes } from '../support/summary-facts.ts'
import { decodeState } from '../../src/cleanup/state-format.ts'
import {
  renderCode,
  codeBlock,
  escapeOrQuoteMarkdown,
  table,
  escapeMarkdown,
} from '../../src/report/summary/markdown.ts'
import { createRedactor } from '../../src/runner/redact.ts'
import { describeSource, lineUrl } from '../../src/report/text/source.ts'
import { makeBuild } from '../../testbed/emulator/model/api-values.ts'
import { type Answer, clientFor, never, respondWith } from '../api/servers.ts'
import { putInto, renderRows } from '../support/comment-rows.ts'
import { lineEvents } from '../support/build-events.ts'

/** What reads foreign text, and what it is tried on. */
export interface Reader {
  readonly read: (long: string) => unknown
  /** Pieces of its own grammar. */
  readonly pieces?: readonly string[]
  /** What makes it expect them. */
  readonly starts?: readonly string[]
  /** Fewer pieces of others, for a reader that takes long. */
  readonly others?: readonly string[]
}

/** Pieces for a reader that takes long. */
export const few = [...Array.from('\ufeff \n:[{"#'), '\r\n', '- ', '&a *a', 'a ', 'key:\n']

const key = 'sk-0123456789abcdef'
const redact = createRedactor([`${key}\nand 0123456789 more`])
const output = new Writable({ write: (_chunk, _encoding, done) => done() })
export const log = createLog(output, [], redact)
const buildLog = new BuildView(log)
const bytes = (long: string): Buffer => Buffer.from(long)

process.env['GITHUB_OUTPUT'] = '/dev/null'

const run = {
  workspace: '/nowhere',
  checkouts: [],
  pullRequest: undefined,
  pushedTag: undefined,
  event: { name: 'push', ref: 'refs/heads/main' },
}

const workflow = { path: 'a', name: 'a', event: 'a' }
const row = {
  agent: 'a',
  icon: '✅',
  words: '',
  image: undefined,
  commit: undefined,
  runUrl: undefined,
  runNumber: 1,
  runAttempt: 1,
}

/** Reads all inputs of an action, of which this one is long. */
function readBy(read: () => Promise<unknown>, input: string): Reader['read'] {
  const variable = `INPUT_${input.toUpperCase()}`
  return async (long) => {
    process.env[variable] = long
    try {
      await read()
    } finally {
      Reflect.deleteProperty(process.env, variable)
    }
  }
}

/** Reads a response of the API, its log or a record. */
async function readResponse(
  answer: Answer,
  read: 'streamLogs' | 'getBuild' = 'getBuild',
): Promise<void> {
  const transport = respondWith(answer)
  await using api = await clientFor(new URL('https://api.test'), { transport, redact })
  if (read === 'getBuild') await api.getBuild('b-1', never)
  else await Array.fromAsync(api.streamLogs('b-1', never))
}

/** A disk gives it back so, a few characters at a time. */
async function readLogFile(long: string): Promise<number> {
  const read = async function* () {
    for (let at = 0; at < long.length; at += 64)
      yield await Promise.resolve(long.slice(at, at + 64))
  }
  const disk = { createDirectory: () => undefined, append: () => Promise.resolve(), read }
  const files = { ...systemHost.files, ...disk }
  const file = createLogFile(files, '/nowhere', redact, () => undefined)
  void file.write('')
  return (await Array.fromAsync(file.lines())).length
}

const logPieces = [
  'Step 1/2 : ',
  '#5 ',
  '[1/2] ',
  'ERROR: ',
  'exit code: 1',
  'process "',
  ' > ',
  'INFO[0001] ',
  ...['STEP 1/2: ', '2026-01-02T03:04:05Z ', 'pod ', 'remote: ', 'failed to solve: '],
]

/** Every reader of what a server, a builder, a comment or an input says. */
export const readersOfWords: Readonly<Record<string, Reader>> = {
  'a log line': { read: (long) => log.line(long) },
  'a title': { read: (long) => log.group(long) },
  'an annotation': {
    read: (long) => log.warning(long, { place: { file: long, line: 1 }, title: long }),
  },
  'a debug line': { read: (long) => log.debug(long) },
  'a secret in a text': { read: redact, pieces: [key.slice(0, -1), '0123456789', key.slice(3)] },
  'a line of a build': {
    read: async (long) => {
      for (const event of lineEvents([long])) await buildLog.report(event)
    },
    pieces: logPieces,
    starts: ['', '#1 [1/1] ', '#1 0.5 '],
  },
  'the log file': { read: readLogFile, pieces: ['a'.repeat(64)], others: few },
  'a builder': {
    read: (long) => {
      const parser = new LogParser()
      for (const line of ['#5 [1/2] RUN a', `#5 0.5 ${long}`, `#5 ERROR: ${long}`, long])
        parser.push(line)
      parser.failure()
    },
    pieces: logPieces,
  },
  'an event stream': {
    read: async (long) => {
      const headers = { 'content-type': 'text/event-stream' }
      await readResponse({ headers, body: [bytes(long)] }, 'streamLogs')
    },
    pieces: ['data: a\n\n', 'data:', 'event: ', ': \n', 'id: 1\n'],
    others: few,
  },
  'an error body': {
    read: (long) => readResponse({ statusCode: 422, body: [bytes(long)] }),
    pieces: ['<b>', '<script>', '</script', '<style', '{"detail":', '[{"msg":'],
    starts: ['', '<html>', '{"detail":"'],
  },
  'the head of an error': {
    read: (long) => {
      const names = ['retry-after', 'retry-after-ms', 'x-should-retry', 'content-type', 'date']
      const headers = Object.fromEntries([...names, 'age', 'location'].map((name) => [name, long]))
      return readResponse({ statusCode: 308, statusText: long, headers })
    },
    pieces: ['agent', 'taken', 'http://', 'Mon, ', '1', '1.', ' GMT'],
  },
  'a record': {
    read: (long) => [
      decodeBuild({ id: long, status: long }),
      decodePage([{ id: long }], decodeBuild),
      decodeUndeployedAgents([{ agent_name: long, latest_build: { id: long } }]),
      classifyStatus(long),
    ],
    pieces: ['- ', '_', 'running'],
  },
  outputs: {
    read: (long) =>
      createOutputSetter({ host: systemHost, redact })(
        outputsOf({
          ...noNotes,
          build: makeBuild({
            id: long,
            status: long,
            agentName: long,
            imageName: long,
            imageTag: long,
            imageUrl: long,
          }),
        }),
      ),
    pieces: ['a/', 'a:', 'a:1/', '@sha256:', 'ab', '[::'],
  },
  state: {
    read: (long) => decodeState(long, 'key'),
  },
  'a comment body': {
    read: (long) => putInto(long, workflow, row),
    pieces: ['<!-- rows ', 'A', ' -->\n'],
    starts: ['', '<!-- rows '],
  },
  'a row of a comment': {
    read: (long) =>
      renderRows({ path: long, name: long, event: long }, [
        { ...row, agent: long, words: long, image: long, commit: long, runUrl: `https://${long}` },
      ]),
  },
  'many rows of a comment': {
    read: (long) => {
      // More would not fit into the comment.
      const rows = Array.from({ length: long.length / 5 }, (_, index) => ({
        ...row,
        agent: `${index}`,
      }))
      return renderRows(workflow, [...rows, row])
    },
    pieces: ['a'],
    others: [],
  },
  text: { read: escapeMarkdown, pieces: ['1.', '&#', '&a', '_a', 'a__', 'www.', '://'] },
  prose: { read: escapeOrQuoteMarkdown },
  code: { read: (long) => renderCode(long) },
  'a code block': { read: (long) => codeBlock([long]), pieces: ['`a', '```'] },
  'a table': { read: (long) => table([['A'], [escapeMarkdown(long)]]) },
  'links to sources': {
    read: (long) => [
      describeSource(
        { sourceRepo: long, sourceCommit: long },
        { url: `https://${long}`, files: 'blob' },
      ),
      lineUrl(
        { commit: long, ref: undefined, repository: { url: `https://${long}`, files: 'blob' } },
        { file: long, line: 1 },
      ),
    ],
    pieces: ['a/', 'a.', 'a:1'],
  },
  'base-url': {
    read: (text) => parseBaseUrl('base-url', text),
    pieces: ['/v5/builds', 'a/'],
    starts: ['', 'https://', 'https://a/'],
  },
  'build-args': {
    read: (long) => parseBuildArgs('i', long),
    pieces: ['A=\n', 'A=', '{"a":', '"a":"",'],
    starts: ['', '{'],
  },
  'agent-name': { read: readBy(readListInputs, 'agent-name') },
  'image-name': {
    read: readBy(() => readBuildInputs(run, { signal: never, log }), 'image-name'),
    pieces: ['a/', 'a-', 'a__', 'a.'],
  },
  'image-url': {
    read: (long) => parseImageReference('i', long),
    pieces: ['a/', '@a:', 'a:', '[:'],
  },
  'image-tag': {
    read: (long) =>
      fillPlaceholders('i', long, { commit: 'abc', ref: 'main', pullRequest: undefined }),
    pieces: ['{ref}', '{sha}', '{', '}', '{a'],
  },
  'a branch in image-tag': {
    read: (long) =>
      fillPlaceholders('i', '{ref}', { commit: undefined, ref: long, pullRequest: undefined }),
    pieces: ['a/', '-', '.'],
  },
  'a time': { read: readBy(readCancelInputs, 'timeout-minutes') },
  'a number': { read: readBy(readListInputs, 'limit') },
  'a word': { read: readBy(readConnection, 'account-id') },
  'a secret': { read: readBy(readConnection, 'api-key') },
  'allow-sensitive': {
    read: (long) => findAllowingPath(parseAllowedPaths(long), long),
    pieces: ['../', './', 'a\n', '#\n'],
  },
  'names of build arguments': {
    read: (long) => warnAboutBuildArgs({ [long]: long }, [key, long]),
    pieces: ['A', 'aA', 'AAa', '_API', 'API_KEY_'],
  },
  'a git tag': {
    read: toImageTag,
  },
}
