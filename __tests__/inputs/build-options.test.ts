import { describe, expect, it } from '@jest/globals'
import {
  describeDoubtfulBuildArgs,
  parseBuildArgs,
  warnAboutBuildArgs,
} from '../../src/inputs/build-options.ts'

describe('build-args', () => {
  it.each([
    ['A=1\nB=x=y,"z"', { A: '1', B: 'x=y,"z"' }],
    ['# a comment\n\n  \nA=', { A: '' }],
    ['A= spaced ', { A: ' spaced ' }],
    ['A=1\r\nB=2', { A: '1', B: '2' }],
    ['{"A": "two\\nlines", "B": ""}', { A: 'two\nlines', B: '' }],
    ['{}', {}],
    ['__proto__=x', Object.fromEntries([['__proto__', 'x']])],
  ])('reads %j', (text, expected) => {
    expect(parseBuildArgs('build-args', text)).toEqual(expected)
  })

  it.each([
    ['A=1\nsecret-value', /'build-args'.*line 2 has no '='/],
    ['{"A": 1}', /'A' is not a string/],
    ['{"A": "1"', /not a JSON object/],
    ['1A=x', /line 1 has an invalid key: /],
    ['A=-----BEGIN KEY-----\nsecret-value+/a==', /line 2 has an invalid key: /],
    ['{"1A": "x"}', /the invalid key '1A': /],
    ['A=1\nA=2', /'A' twice/],
    ['=x', /line 1 has an invalid key: /],
    ['A=1\n--build-arg B=secret-value', /line 2 begins with '--build-arg': write 'B=…' on a line/],
    ['--build-arg=A=1 --build-arg B=2', /line 1 begins with '--build-arg': write 'A=…' on a line/],
    ['--build-arg secret+value=', /line 1 has an invalid key: /],
    ['--build-arg A', /line 1 has no '='/],
    ['1A=x\nsecret-value\nA=1\nA=2', /line 1 has.*\n.*line 2 has no '='.*\n.*'A' twice/],
    ['{"A": 1, "B": 2, "2C": "x"}', /'A' is not.*\n.*'B' is not.*\n.*'2C'/],
    ['x\n'.repeat(12), /\nand 2 more$/],
  ])('rejects %j without showing a value', (text, expected) => {
    expect(() => parseBuildArgs('build-args', text)).toThrow(expected)
    expect(() => parseBuildArgs('build-args', text)).not.toThrow(/secret-value/)
  })
})

describe('warnAboutBuildArgs', () => {
  it.each([
    'TOKEN',
    'NPM_TOKEN',
    'npmToken',
    'NPMToken',
    'TOKEN_FOR_NPM',
    'DB_PASSWORD',
    'PASSWD',
    'CLIENT_SECRET',
    'AWS_SECRET_ACCESS_KEY',
    'GOOGLE_CREDENTIAL',
    'GOOGLE_CREDENTIALS',
    'SSH_PRIVATE_KEY',
    'API_KEY',
    'OPENAI_APIKEY',
    'NPM_AUTH',
    'AUTH_HEADER',
    'PAT',
    'GITHUB_PAT',
  ])('takes %s for a secret', (name) => {
    expect(warnAboutBuildArgs({ VERSION: '1', [name]: 'canary' }, [])).toBe(
      `Input 'build-args' seems to contain secrets: '${name}'. Everyone who can pull the image can read its build arguments.`,
    )
  })

  it.each([
    'AUTHOR',
    'TOKENIZER_VERSION',
    'MAX_TOKENS',
    'SECRETARY',
    'PASSWORDLESS',
    'OAUTH2_URL',
    'KEY',
    'CACHE_KEY',
    'API_KEYS_URL',
    'PATH',
    'COMPAT',
    'TOKEN_URL',
    'NEXT_PUBLIC_API_KEY',
    'PUBLIC_TOKEN',
    'VERSION',
  ])('lets %s pass', (name) => {
    expect(warnAboutBuildArgs({ [name]: 'canary' }, [])).toBeUndefined()
  })

  it.each([
    ['canary', 'canary'],
    ['  canary\n', 'canary'],
    ['canary', ' canary '],
    ['https://user:canary-1@example.test/', 'canary-1'],
  ])('takes the value %j for the secret %j', (value, secret) => {
    const warning = warnAboutBuildArgs({ VERSION: value, OTHER: '1' }, ['another', secret])
    expect(warning).toContain("secrets: 'VERSION'.")
    expect(warning).not.toContain('canary')
  })

  it.each([
    ['a canary', 'canary'],
    ['', ''],
    [' ', ' '],
    ['anything', ''],
  ])('sees no secret %j in the value %j', (value, secret) => {
    expect(warnAboutBuildArgs({ VERSION: value }, [secret])).toBeUndefined()
  })

  it('names each argument once, in one sentence', () => {
    const args = { A_TOKEN: 'canary', B: 'canary', C: '1' }
    expect(warnAboutBuildArgs(args, ['canary'])).toContain("secrets: 'A_TOKEN', 'B'.")
  })

  it('says nothing of a secret without a value', () => {
    expect(warnAboutBuildArgs({ NPM_TOKEN: '' }, [])).toBeUndefined()
  })

  it.each(['ghp_', 'github_pat_', 'glpat-', 'sk-', 'xoxb-', 'AKIA', 'hf_', 'npm_', 'pypi-'])(
    'takes a value that begins with %s for a secret',
    (start) => {
      const args = {
        A: ` ${start}${'x1'.repeat(8)}`,
        B: `${start}x`,
        C: `a${start}${'x'.repeat(16)}`,
      }
      expect(warnAboutBuildArgs(args, [])).toContain("secrets: 'A'.")
    },
  )
})

describe('describeDoubtfulBuildArgs', () => {
  const dockerfile = 'ARG BASE=a VERSION\nFROM $BASE\narg lower\nONBUILD ARG LATER\n'

  it.each<[Readonly<Record<string, string>>, readonly RegExp[]]>([
    [{ BASE: '1', VERSION: '2', lower: '3', LATER: '4' }, []],
    [{ HTTP_PROXY: '1', no_proxy: '2', SOURCE_DATE_EPOCH: '3', BUILDKIT_INLINE_CACHE: '4' }, []],
    [{ TARGETARCH: 'a' }, []],
    [{ VERSOIN: '1' }, [/^Build argument 'VERSOIN' has no 'ARG'.*\nDid you mean 'VERSION'\?$/]],
    [{ OTHER: '1' }, [/^Build argument 'OTHER' has no 'ARG'.*\nDeclare it, or remove it\.$/]],
    [{ VERSION: '1, LATER=2' }, [/^The value of build argument 'VERSION' contains a comma/]],
    [{ VERSION: '"1"' }, [/^The quotes around build argument 'VERSION' become part/]],
    [{ BASE: "'1'" }, [/^The quotes around build argument 'BASE'/]],
    [{ VERSION: '"1" or "2', BASE: 'a,b=c', LATER: '"' }, []],
  ])('of %j are %j', (buildArgs, expected) => {
    const notices = describeDoubtfulBuildArgs(buildArgs, dockerfile)
    expect(notices).toEqual(expected.map((pattern) => expect.stringMatching(pattern)))
  })

  it('say nothing of a Dockerfile that was too large to be kept', () => {
    expect(describeDoubtfulBuildArgs({ A: '1' }, undefined)).toEqual([])
  })
})
