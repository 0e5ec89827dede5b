import * as contents from '../../../src/build-context/credentials/contents.ts'
import { findGitSecrets } from '../../../src/build-context/credentials/git-secrets.ts'
import { matches, mayMatch, rules } from '../../../src/build-context/credentials/rules.ts'
import * as values from '../../../src/build-context/credentials/secret-values.ts'

type Check = (text: string) => unknown

const urls: readonly Check[] = [
  values.containsCredentialUrl,
  values.isCredentialUrl,
  values.isCredentialProxy,
  values.hasSecretParameter,
]
const noGit = (): Promise<never> => Promise.reject(new Error('git ran'))
const { signal } = new AbortController()
const paths: readonly Check[] = [
  mayMatch,
  (path) => rules.map((rule) => matches(rule, path)),
  (path) => findGitSecrets('/nowhere', [{ type: 'file', path }], noGit, signal),
]

/** For each check, the parts of its patterns, and what may stand before many of them; after them comes what no pattern expects. */
const cases: readonly (readonly [
  checks: readonly Check[],
  parts: readonly string[],
  starts?: readonly string[],
])[] = [
  [
    urls,
    ['a://', '"a://', 'a://u:', 'a://@', '@', 'a', 'a.', 'A', ' ', '?a=', '&token=', '${', '"'],
    ['', 'a://', '"a://u:', '?'],
  ],
  [[values.isLiteral], ['${', '${a', '<', '{{', '%a', '$A', 'x', '"', ' '], ['', '"', '<', '{{']],
  [
    [contents.hasNpmCredential],
    [' #', ' ;', '=', ' ', '#', '_auth=', '-----BEGIN '],
    ['', '_auth='],
  ],
  [
    [contents.hasYarnCredential],
    ['npmAuthToken:', 'npmAuthToken: "', ' ', ' #'],
    ['', 'npmAuthToken:'],
  ],
  [[contents.hasPipCredential], [' #', 'proxy=', ':'], ['', 'proxy=']],
  [[contents.hasPypiCredential], [' ;', 'password:', '='], ['', 'password:']],
  [[contents.hasNetrcPassword], [' password', ' password "', ' ', '"'], ['', 'password ']],
  [[contents.hasDockerCredential], ['"auth"', '"auth" : ', '"auth":"', ' ', '"'], ['', '"auth"']],
  [[contents.hasTerraformToken], ['token', 'token=', 'token = "', ' ', '"'], ['', 'token']],
  [[contents.hasGoogleCredential], ['"type"', '"type":"authorized_user"', ' '], ['', '"type"']],
  [
    paths,
    [
      '.env.',
      '.example',
      'key',
      '.json',
      '.ssh/',
      '.pub',
      '.tfstate',
      '-',
      '/',
      '0',
      '.git/',
      'refs/heads/',
      'objects/',
      '/config',
    ],
  ],
]

/** The most that is read of a file. */
const size = 1024 * 1024

for (const [checks, parts, starts = ['']] of cases) {
  for (const part of parts) {
    const text = part.repeat(size / part.length)
    // A line separator ends no line here, but what `.` matches.
    for (const start of starts) for (const check of checks) await check(`${start}${text}\u2028!`)
  }
}
