import { Writable } from 'node:stream'
import * as yaml from 'yaml'
import { decodeBuild, decodePage, decodeUndeployed } from '../../src/api/decode.ts'
import { readServerMessage } from '../../src/api/http/error-body.ts'
import { decodeEventStream } from '../../src/api/event-stream.ts'
import { createHttpError } from '../../src/api/http/http-error.ts'
import { fillPlaceholders } from '../../src/build/tag-placeholders.ts'
import { systemWorld } from '../../src/runner/world/system-world.ts'
import { parseRetryAfter } from '../../src/api/http/response-headers.ts'
import { classifyStatus } from '../../src/api/status.ts'
import { defaultImageTag } from '../../src/build/image-tag.ts'
import { contextSources } from '../../src/build-context/copy-check/context-sources.ts'
import { findMissingSources } from '../../src/build-context/copy-check/missing-sources.ts'
import { nearestPath } from '../../src/build-context/files/nearest-path.ts'
import { parseDockerfile } from '../../src/build-context/copy-check/dockerfile.ts'
import { findInstruction } from '../../src/build/locate-failure.ts'
import { archiveTree } from '../../src/build-context/copy-check/tree.ts'
import {
  findAllowing,
  parseAllowedPaths,
} from '../../src/build-context/credentials/allowed-paths.ts'
import * as contents from '../../src/build-context/credentials/contents.ts'
import { findGitSecrets } from '../../src/build-context/credentials/git-secrets.ts'
import { matches, mayMatch, rules } from '../../src/build-context/credentials/rules.ts'
import * as secrets from '../../src/build-context/credentials/secret-values.ts'
import { parseDockerignore } from '../../src/build-context/docker/docker-context.ts'
import { decodeName, excerpt, showName } from '../../src/build-context/files/file-names.ts'
import { indexModes, submodulesIn } from '../../src/build-context/git/index-modes.ts'
import { parseIgnoredNames } from '../../src/build-context/manifest/ignored-names.ts'
import { decodeManifest } from '../../src/build-context/manifest/model.ts'
import { createProblems } from '../../src/build-context/manifest/problems.ts'
import { readYaml } from '../../src/build-context/manifest/yaml-value.ts'
import { normaliseRemote } from '../../src/build-context/normalise-remote.ts'
import { createLogParser } from '../../src/build-log/log-parser.ts'
import { renderComment } from '../../src/runner/comment/comment-body.ts'
import { hasRows, parseRows } from '../../src/runner/comment/comment-rows.ts'
import { parseBaseUrl } from '../../src/runner/inputs/base-url.ts'
import { parseBuildArgs } from '../../src/runner/inputs/build-args.ts'
import { warnAboutBuildArgs } from '../../src/runner/inputs/build-arg-warnings.ts'
import * as inputs from '../../src/runner/inputs/parse-input.ts'
import { createBuildLog } from '../../src/runner/log/build-log.ts'
import { createLog } from '../../src/runner/log/log.ts'
import { writeBuildOutputs } from '../../src/runner/outputs.ts'
import { decodeState } from '../../src/runner/state/saved-state.ts'
import { code, codeBlock, prose, table, text } from '../../src/runner/summary/markdown.ts'
import { createRedactor } from '../../src/runner/text/redact.ts'
import { describeSource, lineUrl } from '../../src/runner/text/source.ts'
import { makeBuild } from '../../world/server/api-values.ts'

export interface Reader {
  readonly read: (long: string) => unknown
  /** Pieces of its own grammar. */
  readonly pieces?: readonly string[]
  /** What makes it expect them. */
  readonly starts?: readonly string[]
  /** Fewer pieces of others, for a reader that takes long. */
  readonly others?: readonly string[]
}

const few = ['\ufeff', ' ', '\r\n', '\n', ':', '[', '{', '"', '- ', '&a *a', '#', 'a ', 'key:\n']

const key = 'sk-0123456789abcdef'
const redact = createRedactor([`${key}\nand 0123456789 more`])
const output = new Writable({ write: (_chunk, _encoding, done) => done() })
export const log = createLog(output, [], redact)
const buildLog = createBuildLog(log, redact)
const noLimit = (): void => undefined
const baseUrl = new URL('https://api.test')
const bytes = (long: string): Buffer => Buffer.from(long)

const nowhere = { workspace: '/nowhere', contextDir: '/nowhere' }
const noGit = (): Promise<never> => Promise.reject(new Error('git ran'))
const { signal } = new AbortController()

process.env['GITHUB_OUTPUT'] = '/dev/null'

function readManifest(long: string): void {
  // The limit of a manifest is 64 KiB.
  const problems = createProblems('manifest.yaml')
  const value = readYaml(yaml, long.slice(0, 65_536), problems)
  const overridden = { agentName: false, agentId: false, imageName: false, imageTag: false }
  if (value) decodeManifest(value, { ...overridden, dockerfile: false }, problems)
  problems.throwAny()
}

async function readStream(long: string): Promise<number> {
  const chunks = async function* () {
    yield await Promise.resolve(bytes(long))
  }
  let events = 0
  for await (const read of decodeEventStream(chunks())) events += read.length
  return events
}

const dockerfilePieces = [
  ...[
    '\\\n',
    '`\n',
    '# escape=`\n',
    '#syntax=',
    'FROM a\n',
    'COPY a b\n',
    'COPY <<A <<B b\n',
    '<<A ',
  ],
  ...[
    'COPY --from=a ',
    '--parents ',
    '${a:-',
    '$a',
    '["',
    '", "',
    'ARG a=b\n',
    'ENV a ',
    'ONBUILD ',
    'a\\',
  ],
]
const logPieces = [
  'Step 1/2 : ',
  '#5 ',
  '[1/2] ',
  'ERROR: ',
  'exit code: 1',
  'process "',
  ' > ',
  'INFO[0001] ',
]

/** Every reader of foreign text, by what it reads. */
export const readers: Readonly<Record<string, Reader>> = {
  'a log line': { read: (long) => log.line(long) },
  'a title': { read: (long) => log.group(long) },
  'an annotation': {
    read: (long) => log.warning(long, { place: { file: long, line: 1 }, title: long }),
  },
  'a debug line': { read: (long) => log.debug(long) },
  'a secret in a text': { read: redact, pieces: [key.slice(0, -1), '0123456789', key.slice(3)] },
  'a line of a build': {
    read: (long) => buildLog.report({ type: 'log', line: long }),
    pieces: logPieces,
    starts: ['', '#1 [1/1] ', '#1 0.5 '],
  },
  'a builder': {
    read: (long) => {
      const parser = createLogParser()
      for (const line of ['#5 [1/2] RUN a', `#5 0.5 ${long}`, `#5 ERROR: ${long}`, long])
        parser.push(line)
      parser.failure()
    },
    pieces: logPieces,
  },
  'an event stream': {
    read: readStream,
    pieces: ['data: a\n\n', 'data:', 'event: ', ': \n', 'id: 1\n'],
    others: few,
  },
  'an error body': {
    read: (long) => readServerMessage(long.slice(0, 65_536), redact),
    pieces: ['<b>', '<script>', '</script', '<style', '{"detail":', '[{"msg":'],
    starts: ['', '<html>', '{"detail":"'],
  },
  'an error response': {
    read: (long) =>
      createHttpError({
        operation: 'x',
        status: 422,
        statusText: long,
        header: () => long,
        serverMessage: long.slice(0, 2_000),
        baseUrl,
        bodyHasLeft: false,
        isForeign: false,
      }),
    pieces: ['agent', 'taken', 'http://', 'Mon, '],
  },
  'a header': { read: (long) => parseRetryAfter(() => long), pieces: ['1', '1.', 'Mon, ', ' GMT'] },
  'a record': {
    read: (long) => [
      decodeBuild({ id: long, status: long }),
      decodePage([{ id: long }]),
      decodeUndeployed([{ agent_name: long, latest_build: { id: long } }]),
      classifyStatus(long),
    ],
    pieces: ['- ', '_', 'running'],
  },
  outputs: {
    read: (long) =>
      writeBuildOutputs(
        makeBuild({
          id: long,
          status: long,
          agentName: long,
          imageName: long,
          imageTag: long,
          imageUrl: long,
        }),
        { world: systemWorld, redact },
      ),
    pieces: ['a/', 'a:', 'a:1/', '@sha256:', 'ab', '[::'],
  },
  state: {
    read: (long) => decodeState(long, 'key'),
  },
  'a comment body': {
    read: (long) => parseRows(`<!-- agentex-build-action -->\n${long}`),
    pieces: ['<!-- rows ', 'A', ' -->\n'],
    starts: ['', '<!-- rows '],
  },
  'a row of a comment': {
    read: (long) =>
      renderComment(
        { path: long, name: long, event: long },
        [
          {
            agent: long,
            mark: '✅',
            words: long,
            image: long,
            commit: long,
            runUrl: `https://${long}`,
            runNumber: 1,
            runAttempt: 1,
          },
        ],
        true,
      ),
  },
  'many rows of a comment': {
    read: (long) => {
      const rows = Array.from({ length: long.length }, (_, index) => ({
        ...{ agent: `${index}`, mark: '✅', words: '', runNumber: 1, runAttempt: 1 },
        ...{ image: undefined, commit: undefined, runUrl: undefined },
      }))
      // More would not fit into the comment.
      const few = rows.slice(0, long.length / 5)
      renderComment({ path: 'a', name: 'a', event: 'a' }, few, false)
      hasRows(rows, rows)
    },
    ...{ pieces: ['a'], others: [] },
  },
  text: { read: text, pieces: ['1.', '&#', '&a', '_a', 'a__', 'www.', '://'] },
  prose: { read: prose },
  code: { read: (long) => code(long) },
  'a code block': { read: (long) => codeBlock([long]), pieces: ['`a', '```'] },
  'a table': { read: (long) => table([['A'], [text(long)]]) },
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
  'agent-name': { read: (long) => inputs.parseAgentName('i', long) },
  'image-name': {
    read: (long) => inputs.parseImageName('i', long),
    pieces: ['a/', 'a-', 'a__', 'a.'],
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
  'a number': {
    read: (long) => [inputs.parseMinutes('i', long), inputs.parseInteger('i', long, 0, 9)],
  },
  'a word': { read: (long) => [inputs.parseWord('i', long), inputs.parseSecretWord('i', long)] },
  'allow-sensitive': {
    read: (long) => findAllowing(parseAllowedPaths(long), long),
    pieces: ['../', './', 'a\n', '#\n'],
  },
  'names of build arguments': {
    read: (long) => warnAboutBuildArgs({ [long]: long }, [key, long]),
    pieces: ['A', 'aA', 'AAa', '_API', 'API_KEY_'],
  },
  'a git tag': {
    read: (long) => defaultImageTag({ pushedTag: long, commit: undefined, workingTreeHash: '' }),
  },
  "a remote's URL": {
    read: normaliseRemote,
    pieces: ['.git', 'a:', '://', '?a=', '&token='],
    starts: ['', 'git@', 'https://'],
  },
  "git's index": {
    read: (long) => [indexModes(long), submodulesIn(long)],
    pieces: ['100644 a 0\t', '100644 ', '160000 a\tb\0'],
    starts: ['', '100644 '],
  },
  'a file name': {
    read: (long) => [
      showName(long),
      excerpt(long),
      decodeName(Buffer.from(long).toString('latin1')),
    ],
  },
  'an ignore file': {
    read: async (long) => {
      const rules = await parseDockerignore(bytes(long), '.dockerignore')
      rules.decide('a/b/c', rules.rootHits)
    },
    pieces: ['!', '!a\n', '*\n', '**/*\n', 'a*', '[a-', '[^', '\\\\', 'a/', '../', './', '{a'],
  },
  'an ignored name': {
    read: (long) => parseIgnoredNames(bytes(long)).lineOf(long),
    pieces: ['*a', '[!', '[a-', '*\n', '#', '!'],
  },
  'a manifest': {
    read: readManifest,
    pieces: [
      'a: ',
      'a:\n  ',
      '? ',
      '- - ',
      '{a: ',
      '[a, ',
      '!!a ',
      '|\n',
      '<<: *a\n',
      '---\n',
      '# \n',
      '&a ',
    ],
    others: ['[', '\n', '&a *a', 'key:\n'],
  },
  'a mistyped path': {
    read: (long) => nearestPath(long, [`${long}a`, `a${long}`, long.slice(1)]),
    pieces: ['a', 'a/', '/'],
  },
  'a Dockerfile': {
    read: (long) => {
      for (const { keyword, rest } of parseDockerfile(long).slice(0, 10))
        contextSources(`${keyword} ${rest}`)
    },
    pieces: dockerfilePieces,
    starts: ['', 'COPY ', 'FROM a\nCOPY ["', 'RUN <<'],
  },
  'the sources of COPY': {
    read: (long) => findMissingSources(long, archiveTree([]), noLimit),
    pieces: dockerfilePieces,
    starts: ['FROM a\nCOPY '],
    others: few,
  },
  'an instruction in the log': {
    read: (long) => [
      findInstruction(`FROM a\nRUN ${long}`, { instruction: `RUN ${long}…` }),
      findInstruction(long, { instruction: `COPY ${long}` }),
    ],
    pieces: [...dockerfilePieces, '--a ', '--a', ' AS a', '${a}'],
  },
  ...Object.fromEntries(
    Object.entries({ ...contents, ...secrets }).map(([name, check]) => [
      name,
      {
        read: (long: string) =>
          (check as (value: unknown) => unknown)(
            name === 'hasPrivateKey' || name === 'decodeText' ? bytes(long) : long,
          ),
        pieces: [
          'a://',
          '"a://u:',
          '?a=',
          '&token=',
          '_auth=',
          'npmAuthToken:',
          'password ',
          '"auth":"',
          'token = "',
          'token:${ ',
          '-----BEGIN ',
        ],
      },
    ]),
  ),
  'the path of a credential file': {
    read: (long) => [
      mayMatch(long),
      ...rules.map((rule) => matches(rule, long)),
      findGitSecrets(nowhere, [{ type: 'file', path: long }], [], noGit, signal),
    ],
    pieces: [
      '.git/',
      'refs/heads/',
      '/config',
      '.env.',
      '.example',
      '.ssh/',
      '.pub',
      '.tfstate',
      '/',
      'key.json',
    ],
  },
}
