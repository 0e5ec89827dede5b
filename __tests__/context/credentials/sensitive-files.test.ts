import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Member } from '../../../src/context/files/members.ts'
import { parseAllowedPaths } from '../../../src/context/credentials/allowed-paths.ts'
import {
  findSensitiveFiles,
  sensitiveFilesError,
} from '../../../src/context/credentials/sensitive-files.ts'
import { matches, type Rule, rules } from '../../../src/context/credentials/rules.ts'
import { listAll } from '../packing.ts'
import { credentials, harmless, type Sample } from './samples.ts'

const howToExclude = 'Exclude them.'
const never = new AbortController().signal

const placeOf = (contextDir: string) => ({ workspace: contextDir, contextDir })

it('has a sample of each kind of file', () => {
  const isSampled = (rule: Rule): boolean => credentials.some(([path]) => matches(rule, path))
  expect(rules.filter((rule) => !isSampled(rule))).toEqual([])
})

describe('findSensitiveFiles', () => {
  let contextDir: string

  beforeEach(async () => {
    contextDir = await mkdtemp(join(tmpdir(), 'sensitive-'))
  })
  afterEach(async () => await rm(contextDir, { recursive: true }))

  const write = async (...[path, content]: Sample): Promise<void> => {
    await mkdir(dirname(join(contextDir, path)), { recursive: true })
    await writeFile(join(contextDir, path), content)
  }
  const find = async (allow = '', signal = never): ReturnType<typeof findSensitiveFiles> =>
    await findSensitiveFiles(
      await listAll(contextDir),
      placeOf(contextDir),
      parseAllowedPaths(allow),
      signal,
    )
  const pathsFound = async (allow?: string): Promise<readonly string[]> =>
    (await find(allow)).found.map(({ path }) => path)

  it.each(credentials)('finds %s', async (path, content) => {
    await write(path, content)
    expect(await pathsFound()).toEqual([path])
  })

  it.each(harmless)('accepts %s', async (path, content) => {
    await write(path, content)
    expect(await pathsFound()).toEqual([])
  })

  it('judges a link by its name where its target is packed', async () => {
    await write('shared/settings.txt', '')
    await symlink('shared/settings.txt', join(contextDir, '.env'))
    await symlink('../elsewhere', join(contextDir, '.env.local'))
    await symlink('.env', join(contextDir, 'settings'))
    await symlink('shared/settings.txt', join(contextDir, 'server.key'))
    expect(await pathsFound()).toEqual(['.env'])
  })

  it('judges a link by the content of its target', async () => {
    await write('ci/npmrc', '_authToken=hunter22')
    await write('password', 'machine github.com login user password hunter22')
    await write('ci/plain', 'registry=https://r.example.test/')
    await symlink('../npmrc', join(contextDir, 'ci/.npmrc'))
    await symlink('ci/npmrc', join(contextDir, 'npmrc'))
    await mkdir(join(contextDir, 'a'))
    for (const [path, target] of [
      ['.npmrc', 'ci/plain'],
      ['_netrc', '/password'],
      ['a/.npmrc', '../ci/./npmrc'],
      ['a/.pypirc', '.pypirc'],
      ['a/.netrc', 'missing'],
      ['a/pip.conf', '../../elsewhere'],
      ['a/.yarnrc.yml', '../ci'],
    ] as const) {
      await symlink(target, join(contextDir, path))
    }
    expect(await pathsFound()).toEqual(['a/.npmrc', 'ci/.npmrc'])
  })

  it('checks the bytes that are packed instead of a file', async () => {
    const made = (path: string, text: string): Member => ({
      type: 'memory-file',
      path,
      mode: 0o644,
      bytes: Buffer.from(text),
    })
    const members = [made('.env', ''), made('a/.env', 'A=1'), made('.npmrc', '_authToken=t0')]
    const { found } = await findSensitiveFiles(members, placeOf(contextDir), [], never)
    expect(found.map(({ path }) => path)).toEqual(['a/.env', '.npmrc'])
  })

  it('judges a file that has another name in the archive by its own name too', async () => {
    await write('.env', 'A=1')
    await write('.npmrc', '_authToken=hunter22')
    const source = (name: string): string => join(contextDir, name)
    const members: readonly Member[] = [
      { type: 'file', path: 'Dockerfile', source: source('.env') },
      {
        type: 'memory-file',
        path: 'ignore',
        mode: 0o644,
        bytes: Buffer.from('_authToken=hunter22'),
        source: source('.npmrc'),
      },
      { type: 'file', path: 'app/.env', source: source('.env') },
      { type: 'file', path: 'plain', source: source('plain') },
    ]
    const { found } = await findSensitiveFiles(members, placeOf(contextDir), [], never)
    expect(found).toEqual([
      { path: 'Dockerfile', reason: "'.env', environment variables, often secret" },
      { path: 'ignore', reason: "'.npmrc', an npm credential" },
      { path: 'app/.env', reason: 'environment variables, often secret' },
    ])
    const allowed = await findSensitiveFiles(
      members.slice(0, 1),
      placeOf(contextDir),
      ['Dockerfile'],
      never,
    )
    expect(allowed).toEqual({ found: [], warnings: [] })
  })

  it('reads only files whose name is not enough', async () => {
    await write('.env', '')
    await write('src/main.py', 'TOKEN = 1')
    const members = await listAll(contextDir)
    await rm(join(contextDir, '.env'))
    await rm(join(contextDir, 'src/main.py'))
    const { found } = await findSensitiveFiles(members, placeOf(contextDir), [], never)
    expect(found).toHaveLength(1)
  })

  it('reads no more than the first MiB', async () => {
    await write('late.pem', ' '.repeat(1024 * 1024) + '-----BEGIN PRIVATE KEY-----')
    await write('soon.pem', ' '.repeat(1024 * 1024 - 22) + '-----BEGIN PRIVATE KEY-----')
    expect(await pathsFound()).toEqual(['soon.pem'])
  })

  it.each([
    ['.env', ['a/.env', 'a/b/id_rsa', 'ab/.env']],
    ['./a/.env', ['.env', 'a/b/id_rsa', 'ab/.env']],
    ['a', ['.env', 'ab/.env']],
    ['a/', ['.env', 'ab/.env']],
    ['  a//b/  \r\n\r\n# why\r\n.env', ['a/.env', 'ab/.env']],
    ['.', []],
  ])('allows what %j names and nothing else', async (allow, left) => {
    for (const path of ['.env', 'a/.env', 'a/b/id_rsa', 'ab/.env']) await write(path, '')
    const { found, warnings } = await find(allow)
    expect(found.map(({ path }) => path)).toEqual(left)
    expect(warnings).toEqual([])
  })

  it.each(['b', '.ENV', '../.env', 'README.md', '.env/x'])(
    'warns that %s allows nothing',
    async (allow) => {
      await write('.env', '')
      await write('README.md', '')
      const { found, warnings } = await find(allow)
      expect(found).toHaveLength(1)
      expect(warnings).toEqual([
        `Path '${allow}' in input 'allow-sensitive' matches no sensitive file. Remove it, or name a file that looks like a credential, relative to the context.`,
      ])
    },
  )

  it('judges paths relative to the workspace, so that the choice of the context hides nothing', async () => {
    await write('.aws/credentials', 'x')
    const place = { workspace: contextDir, contextDir: join(contextDir, '.aws') }
    const members: readonly Member[] = [{ type: 'file', path: 'credentials' }]
    const { found } = await findSensitiveFiles(members, place, [], never)
    expect(found).toEqual([{ path: 'credentials', reason: "'.aws/credentials', AWS access keys" }])
  })

  it('ends with the reason of the signal', async () => {
    await write('.env', '')
    const reason = new Error('stop')
    await expect(find('', AbortSignal.abort(reason))).rejects.toBe(reason)
  })

  it('follows no link that replaced a file', async () => {
    await write('server.key', 'x')
    const members = await listAll(contextDir)
    await rm(join(contextDir, 'server.key'))
    await symlink('/etc/hostname', join(contextDir, 'server.key'))
    const looking = findSensitiveFiles(members, placeOf(contextDir), [], never)
    await expect(looking).rejects.toThrow()
  })

  it('never shows content', async () => {
    for (const sample of credentials) await write(...sample)
    const { found } = await find()
    const { message, hint } = sensitiveFilesError(found, howToExclude)
    expect(`${message}${hint ?? ''}`).not.toMatch(/hunter22|aHVudGVyMjI|MIIB/)
  })
})

describe('sensitiveFilesError', () => {
  it('names each file with a reason and the lines that allow them', () => {
    const found = [
      { path: '.env', reason: 'environment variables, often secret' },
      { path: 'web/.npmrc', reason: 'an npm credential' },
    ]
    const error = sensitiveFilesError(found, howToExclude)
    expect(error.message).toBe(
      "The build context contains 2 files that look like credentials: '.env' (environment variables, often secret), 'web/.npmrc' (an npm credential). Nothing was sent.",
    )
    expect(error.hint).toBe(
      `Exclude them. If the build needs them, allow them:
  allow-sensitive: |
    .env
    web/.npmrc`,
    )
  })

  it('counts what it does not name', () => {
    const found = Array.from({ length: 52 }, (_, index) => ({
      path: `${index}/.env`,
      reason: 'environment variables, often secret',
    }))
    expect(sensitiveFilesError(found, howToExclude).message).toMatch(
      /contains 52 files .*'49\/\.env' \([^)]*\), and 2 more\./,
    )
  })

  it('names one file in the singular', () => {
    const found = [{ path: 'id_rsa', reason: 'a private SSH key' }]
    const { message, hint } = sensitiveFilesError(found, howToExclude)
    expect(message).toBe(
      "The build context contains a file that looks like a credential: 'id_rsa' (a private SSH key). Nothing was sent.",
    )
    expect(hint).toContain('If the build needs it, allow it:')
  })
})
