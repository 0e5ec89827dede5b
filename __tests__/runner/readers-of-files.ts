import { findMissingSources } from '../../src/context/copy-check/missing-sources.ts'
import { nearestPath } from '../../src/context/files/nearest-path.ts'
import { contextSources, parseDockerfile } from '../../src/context/copy-check/dockerfile.ts'
import { findInstruction } from '../../src/report/locate-failure.ts'
import { archiveTree } from '../../src/context/copy-check/tree.ts'
import * as contents from '../../src/context/credentials/contents.ts'
import { rejectGitSecrets } from '../../src/context/credentials/git-files.ts'
import { matches, mayMatch, rules } from '../../src/context/credentials/rules.ts'
import * as secrets from '../../src/context/credentials/secret-values.ts'
import { parseDockerignore } from '../../src/context/docker/docker-context.ts'
import { decodeName, excerpt, showName } from '../../src/context/files/file-names.ts'
import { indexModes, submodulesIn } from '../../src/context/git/index-modes.ts'
import { parseIgnoredNames } from '../../src/context/manifest/ignored-names.ts'
import { decodeManifest } from '../../src/context/manifest/model.ts'
import { createProblems } from '../../src/context/manifest/problems.ts'
import { readYaml } from '../../src/context/manifest/yaml.ts'
import { normaliseRemote } from '../../src/context/normalise-remote.ts'
import { few, type Reader } from './readers-of-words.ts'

const noLimit = (): void => undefined
const nowhere = { workspace: '/nowhere', contextDir: '/nowhere' }
const noGit = (): Promise<never> => Promise.reject(new Error('git ran'))
const entry = (path: string) => ({ type: 'file', path }) as const
const inGitDirectory = (path: string) => ({
  entry: entry(path),
  source: `/nowhere/.git/${path}`,
  gitDirectory: '/nowhere/.git',
})
const { signal } = new AbortController()
const bytes = (long: string): Buffer => Buffer.from(long)

function readManifest(long: string): void {
  // The limit of a manifest is 64 KiB.
  const problems = createProblems('manifest.yaml')
  const { value } = readYaml(long.slice(0, 65_536), problems)
  if (value) decodeManifest(value, {}, problems)
  problems.throwAny()
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
/** Every reader of what a workspace holds: names and contents of files, and what git says. */
export const readersOfFiles: Readonly<Record<string, Reader>> = {
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
      rules.decide('a/b/c', rules.root)
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
      findInstruction(`FROM a\nRUN ${long}`, `RUN ${long}…`),
      findInstruction(long, `COPY ${long}`),
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
      rejectGitSecrets(nowhere, [entry(long)], [], noGit, signal),
      rejectGitSecrets(nowhere, [], [inGitDirectory(long)], () => Promise.resolve(''), signal),
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
