import { mkdir, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { parseAllowedPaths } from '../../../src/context/credentials/allowed-paths.ts'
import { rejectCredentials } from '../../../src/context/credentials/reject-credentials.ts'
import {
  ruleMatchesPath,
  type CredentialRule,
  credentialRules,
} from '../../../src/context/credentials/rules.ts'
import type { PackRequest } from '../../../src/context/pack-context.ts'
import { ActionError } from '../../../src/util/errors.ts'
import { makePlace, messagesOf, pack, type Place, shellIn, write } from '../packing.ts'
import { credentials, harmless, variables } from './samples.ts'

it('has a sample of each kind of file', () => {
  const isSampled = (rule: CredentialRule): boolean =>
    credentials.some(([path]) => ruleMatchesPath(rule, path))
  expect(credentialRules.filter((rule) => !isSampled(rule))).toEqual([])
})

describe('a file that looks like a credential', () => {
  let place: Place

  beforeEach(async () => {
    place = await makePlace({ Dockerfile: '' })
  })
  afterEach(async () => await place[Symbol.asyncDispose]())

  const put = (files: Parameters<typeof write>[1]) => write(place.contextDir, files)
  const link = (target: string, path: string) => symlink(target, join(place.contextDir, path))
  const refusal = async (
    overrides: Partial<PackRequest> = {},
  ): Promise<ActionError | undefined> => {
    try {
      await pack(place, overrides)
      return undefined
    } catch (error) {
      if (error instanceof ActionError) return error
      throw error
    }
  }
  const pathsFound = async (
    overrides?: Partial<PackRequest>,
  ): Promise<readonly (string | undefined)[]> => {
    const { message = '' } = (await refusal(overrides)) ?? {}
    return Array.from(message.matchAll(/'([^']*)' \(/g), ([, path]) => path)
  }

  it.each(credentials)('is %s', async (path, content) => {
    await put({ [path]: content })
    expect(await pathsFound()).toEqual([path])
  })

  it.each(harmless)('is not %s', async (path, content) => {
    await put({ [path]: content })
    expect(await refusal()).toBeUndefined()
  })

  describe('in a file of variables that git tracks', () => {
    const run = (command: string) => shellIn(place.contextDir, command)
    const found = async () =>
      (await refusal({ env: process.env }))?.message.replace(
        /^.*credential(?:s)?: | Nothing.*$/g,
        '',
      )

    beforeEach(() => run('git init -q'))

    it.each(variables)('is a literal value of a secret name: %j in line %j', async (text, line) => {
      await put({ 'a/.env.development': text })
      run('git add -f a/.env.development')
      expect(await found()).toBe(
        line && `'a/.env.development' (environment variables, a secret in line ${line}).`,
      )
    })

    it('is read through a link, and is any content of one that it does not track', async () => {
      await put({ 'dev.env': 'PASSWORD=hunter22', 'a/.env': '', 'b/.env': '' })
      await link('dev.env', '.env')
      await link('b/.env', '.env.local')
      run('git add -f .env .env.local dev.env b')
      expect(await found()).toBe(
        "'.env' (environment variables, a secret in line 1), 'a/.env' (environment variables, often secret), 'dev.env' (environment variables, a secret in line 1).",
      )
    })

    it('is asked of the submodule that has it', async () => {
      await put({ 'sub/.env': 'A=1' })
      run('git init -q sub')
      expect(await found()).toContain("'sub/.env' (environment variables, often secret)")
      run('git -C sub add -f .env')
      expect(await found()).toBeUndefined()
    })
  })

  it('is a link by its name where its target is packed', async () => {
    await put({ 'shared/settings.txt': '' })
    await link('shared/settings.txt', '.env')
    await link('../elsewhere', '.env.local')
    await link('.env', 'settings')
    await link('shared/settings.txt', 'server.key')
    expect(await pathsFound()).toEqual(['.env'])
  })

  it('is a link by the content of its target', async () => {
    await put({
      'ci/npmrc': '_authToken=hunter22',
      password: 'machine github.com login user password hunter22',
      'ci/plain': 'registry=https://r.example.test/',
    })
    await mkdir(join(place.contextDir, 'a'))
    for (const [path, target] of [
      ['ci/.npmrc', '../npmrc'],
      ['npmrc', 'ci/npmrc'],
      ['.npmrc', 'ci/plain'],
      ['_netrc', '/password'],
      ['a/.npmrc', '../ci/./npmrc'],
      ['a/.pypirc', '.pypirc'],
      ['a/.netrc', 'missing'],
      ['a/pip.conf', '../../elsewhere'],
      ['a/.yarnrc.yml', '../ci'],
    ] as const) {
      await link(target, path)
    }
    expect(await pathsFound()).toEqual(['a/.npmrc', 'ci/.npmrc'])
  })

  it('is none where Docker packs it without content', async () => {
    await put({ '.dockerignore': 'a\n!a/.env\na', 'a/.env': 'A=1' })
    expect(await refusal()).toBeUndefined()
  })

  it('has its own name also where it is packed by another one', async () => {
    await put({ '.env': 'A=1', '.npmrc': '_authToken=hunter22', 'app/.env': '', plain: '' })
    await link('.npmrc', 'plain.dockerignore')
    const dockerfile = join(place.contextDir, '.env')
    expect((await refusal({ dockerfile, allowSensitive: ['.npmrc'] }))?.message).toContain(
      "3 files that look like credentials: '.env' (environment variables, often secret), 'Dockerfile' ('context/.env', environment variables, often secret), 'app/.env' (environment",
    )
    const byRules = {
      dockerfile: join(place.contextDir, 'plain'),
      allowSensitive: ['.npmrc', 'app'],
    }
    await rm(dockerfile)
    expect((await refusal(byRules))?.message).toContain(
      ": 'Dockerfile.dockerignore' ('context/.npmrc', an npm credential).",
    )
    const allowed = ['Dockerfile.dockerignore', ...byRules.allowSensitive]
    expect(await refusal({ ...byRules, allowSensitive: allowed })).toBeUndefined()
  })

  it('is found in the first MiB', async () => {
    await put({
      'late.pem': ' '.repeat(1024 * 1024) + '-----BEGIN PRIVATE KEY-----',
      'soon.pem': ' '.repeat(1024 * 1024 - 22) + '-----BEGIN PRIVATE KEY-----',
    })
    expect(await pathsFound()).toEqual(['soon.pem'])
  })

  it.each([
    [['.env'], ['a/.env', 'a/b/id_rsa', 'ab/.env']],
    [['./a/.env'], ['.env', 'a/b/id_rsa', 'ab/.env']],
    [['a'], ['.env', 'ab/.env']],
    [parseAllowedPaths('  a//b/  \r\n\r\n# why\r\n.env'), ['a/.env', 'ab/.env']],
    [['.'], []],
  ])('is packed where %j allows it', async (allowSensitive, left) => {
    await put({ '.env': '', 'a/.env': '', 'a/b/id_rsa': '', 'ab/.env': '' })
    expect(await pathsFound({ allowSensitive })).toEqual(left)
  })

  it.each(['b', '.ENV', '../.env', 'README.md', '.env/x'])(
    'is not what %s names, with a warning',
    async (line) => {
      await put({ '.env': '', 'README.md': '' })
      expect(messagesOf(await pack(place, { allowSensitive: ['.env', line] }))).toEqual([
        `Path '${line}' in input 'allow-sensitive' matches no sensitive file. Remove it, or name a file that looks like a credential, relative to the context.`,
      ])
    },
  )

  it('is judged by its path in the workspace, so that the choice of the context hides nothing', async () => {
    await put({ '.aws/credentials': 'x' })
    const packing = pack(
      { ...place, contextDir: join(place.contextDir, '.aws') },
      { workspace: place.contextDir, dockerfile: join(place.contextDir, 'Dockerfile') },
    )
    await expect(packing).rejects.toThrow("'credentials' ('.aws/credentials', AWS access keys)")
  })

  it('is named with a reason and the line that allows it', async () => {
    await put({ 'web/.npmrc': '_authToken=hunter22' })
    expect(await refusal()).toMatchObject({
      message:
        "The build context contains a file that looks like a credential: 'web/.npmrc' (an npm credential). Nothing was sent.",
      hint: "Add a line for each to 'context/.dockerignore'. If the build needs it, allow it:\n  allow-sensitive: |\n    web/.npmrc",
    })
  })

  it('is counted where it is not named', async () => {
    const files = Array.from({ length: 52 }, (_, index) => [`${index + 10}/.env`, ''] as const)
    await put(Object.fromEntries(files))
    const { message, hint } = (await refusal()) ?? {}
    expect(message).toMatch(/contains 52 files .*'59\/\.env' \([^)]*\), and 2 more\./)
    expect(hint).toContain('If the build needs them, allow them:')
  })

  it('is never shown', async () => {
    await put(Object.fromEntries(credentials))
    const { message = '', hint = '' } = (await refusal()) ?? {}
    expect(message).toContain('look like credentials')
    expect(`${message}${hint}`).not.toMatch(/hunter22|aHVudGVyMjI|MIIB/)
  })

  it('is not read through a link that replaced it after it was listed', async () => {
    await link('/etc/hostname', 'server.key')
    const { contextDir } = place
    const entries = [{ type: 'file', path: 'server.key' } as const]
    const request = { workspace: contextDir, contextDir, entries, includeGit: false }
    const git = () => Promise.reject(new Error('git ran'))
    const { signal } = new AbortController()
    await expect(
      rejectCredentials({ ...request, allowSensitive: [], howToExclude: '' }, git, signal),
    ).rejects.toMatchObject({ name: 'FileChangedError' })
  })
})
