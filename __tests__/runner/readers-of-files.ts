import { rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nearestPath } from '../../src/context/files/nearest-path.ts'
import { listContextSources, parseDockerfile } from '../../src/context/copy-check/dockerfile.ts'
import { rejectCredentials } from '../../src/context/credentials/reject-credentials.ts'
import {
  ruleMatchesPath,
  mayMatchAnyRule,
  credentialRules,
} from '../../src/context/credentials/rules.ts'
import * as secrets from '../../src/context/credentials/secret-values.ts'
import { parseDockerignore } from '../../src/context/docker/docker-context.ts'
import { decodeName, excerpt, escapeNameForMessage } from '../../src/context/files/file-names.ts'
import { parseIndexModes, submodulesIn } from '../../src/context/git/index-modes.ts'
import { listManifestContext } from '../../src/context/manifest/manifest.ts'
import { normaliseRemote } from '../../src/context/normalise-remote.ts'
import { checkSources } from '../context/copy-check/check-sources.ts'
import { makeAgent, readFrom, withIgnoreFile } from '../context/manifest/manifests.ts'
import { bareFailure, locate } from '../support/summary-facts.ts'
import { few, type Reader } from './readers-of-words.ts'

const noGit = (): Promise<never> => Promise.reject(new Error('git ran'))
const entry = (path: string) => ({ type: 'file', path }) as const
const { signal } = new AbortController()
const bytes = (long: string): Buffer => Buffer.from(long)
const check = async (...paths: readonly string[]): Promise<unknown> =>
  await rejectCredentials(
    {
      workspace: '/nowhere',
      contextDir: '/nowhere',
      entries: paths.map(entry),
      includeGit: true,
      howToExclude: '',
      allowSensitive: [],
    },
    noGit,
    signal,
  )

const agent = await makeAgent(withIgnoreFile)
process.on('exit', () => rmSync(agent.path, { recursive: true }))

/** The limit of a manifest is 64 KiB. */
async function readManifest(long: string): Promise<void> {
  await writeFile(join(agent.path, 'long.yaml'), long.slice(0, 65_536))
  await readFrom(agent, { manifest: 'long.yaml' })
}

async function readIgnoredNames(long: string): Promise<void> {
  await writeFile(join(agent.path, 'ignore.txt'), long)
  const options = { workspace: agent.path, includeGit: false, indexModes: undefined }
  const { whyAbsent } = await listManifestContext(await readFrom(agent), options, signal)
  whyAbsent(long)
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
    read: (long) => [parseIndexModes(long), submodulesIn(long)],
    pieces: ['100644 a 0\t', '100644 ', '160000 a\tb\0'],
    starts: ['', '100644 '],
  },
  'a file name': {
    read: (long) => [
      escapeNameForMessage(long),
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
    read: readIgnoredNames,
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
        listContextSources(`${keyword} ${rest}`)
    },
    pieces: dockerfilePieces,
    starts: ['', 'COPY ', 'FROM a\nCOPY ["', 'RUN <<'],
  },
  'the sources of COPY': {
    read: (long) => checkSources(long, []),
    pieces: dockerfilePieces,
    starts: ['FROM a\nCOPY '],
    others: few,
  },
  'an instruction in the log': {
    read: (long) => [
      locate(`FROM a\nRUN ${long}`, { ...bareFailure, instruction: `RUN ${long}…` }),
      locate(long, { ...bareFailure, instruction: `COPY ${long}` }),
    ],
    pieces: [...dockerfilePieces, '--a ', '--a', ' AS a', '${a}'],
  },
  ...Object.fromEntries(
    [
      ...Object.entries(secrets),
      ...credentialRules.flatMap(({ reason, hasCredential }) =>
        hasCredential ? [[reason, (long: string) => hasCredential(bytes(long))] as const] : [],
      ),
    ].map(([name, read]) => [
      name,
      {
        read,
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
    read: async (long) => {
      mayMatchAnyRule(long)
      for (const rule of credentialRules) ruleMatchesPath(rule, long)
      // No system has longer paths.
      const path = long.slice(0, 4_000)
      await Promise.all([check(path), check(`.git/${path}`, '.git/HEAD', '.git/config')])
    },
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
