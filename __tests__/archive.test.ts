import { execFileSync } from 'node:child_process'
import { copyFileSync, globSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { makeWorkspace } from '../testbed/runner/workspace.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

interface Archives extends AsyncDisposable {
  /** What GitHub would send. */
  readonly of: (format: 'tar' | 'tar.gz') => Buffer
  readonly git: (args: readonly string[], options?: { cwd?: string; input?: string }) => Buffer
  /** The content of each file of the commit, by its path. */
  readonly objects: ReadonlyMap<string, string>
  readonly place: string
}

/** Archives a commit of the files as they are now. Writes nothing into `.git`. */
async function archivesOf(): Promise<Archives> {
  const place = await makeWorkspace({})
  const inGit = (name: string): string => {
    const args = ['rev-parse', '--path-format=absolute', '--git-path', name]
    return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()
  }
  const env = {
    ...process.env,
    GIT_AUTHOR_NAME: 'test',
    GIT_AUTHOR_EMAIL: 'test@example.com',
    GIT_COMMITTER_NAME: 'test',
    GIT_COMMITTER_EMAIL: 'test@example.com',
    GIT_INDEX_FILE: join(place.path, 'index'),
    GIT_OBJECT_DIRECTORY: join(place.path, 'objects'),
    GIT_ALTERNATE_OBJECT_DIRECTORIES: inGit('objects'),
  }
  const git: Archives['git'] = (args, options) =>
    execFileSync('git', args, { cwd: root, env, maxBuffer: 64 * 1024 * 1024, ...options })
  mkdirSync(join(place.path, 'objects'))
  copyFileSync(inGit('index'), join(place.path, 'index'))
  git(['add', '--all'])
  const tree = git(['write-tree']).toString().trim()
  const commit = git(['commit-tree', tree, '-m', 'message']).toString().trim()
  const entries = git(['ls-tree', '-r', '-z', tree]).toString().split('\0').slice(0, -1)
  return {
    of: (format) => git(['archive', `--format=${format}`, '--worktree-attributes', commit]),
    git,
    objects: new Map(entries.map((entry) => [entry.split('\t')[1] ?? '', entry.slice(12, 52)])),
    place: place.path,
    [Symbol.asyncDispose]: async () => await place[Symbol.asyncDispose](),
  }
}

/** What the archive has otherwise than the commit, and which attributes may do that. */
async function findChanges(): Promise<readonly string[]> {
  await using archives = await archivesOf()
  const { git, objects, place } = archives
  const input = archives.of('tar')
  const files = execFileSync('tar', ['-xvC', place], { input, encoding: 'utf8' })
    .split('\n')
    .filter((path) => objects.has(path))
  const hashes = git(['hash-object', '--no-filters', '--', ...files], { cwd: place })
  const found = hashes.toString().split('\n')
  const attributes = ['export-subst', 'ident']
  const check = ['check-attr', '-z', '--stdin', ...attributes]
  const values = git(check, { input: files.join('\0') })
    .toString()
    .split('\0')
  return [
    ...files
      .filter((path, at) => objects.get(path) !== found[at])
      .map((path) => `bytes of ${path}`),
    ...values.flatMap((value, at) =>
      at % 3 === 2 && value !== 'unspecified' ? [`${values[at - 1]} of ${values[at - 2]}`] : [],
    ),
  ]
}

describe('the archive that a job downloads', () => {
  it('has what an action runs, its licenses and what people look for beside it, and nothing else', async () => {
    await using archives = await archivesOf()
    const options = { input: archives.of('tar'), encoding: 'utf8' } as const
    const listed = execFileSync('tar', ['-t'], options).split('\n')
    const files = listed.filter((path) => path !== '' && !path.endsWith('/'))
    const definitions = globSync('{,*/}action.yml', { cwd: root })
    const pages = definitions.map((path) => join(dirname(path), 'README.md'))
    const bundle = globSync('dist/{*.{js,json},node24/*.js,licenses.txt}', { cwd: root })
    const wanted = [...definitions, ...pages, ...bundle, 'LICENSE', 'SECURITY.md']
    expect(files.toSorted()).toEqual(wanted.toSorted())
  })

  it('has at most 1.2 MB', async () => {
    await using archives = await archivesOf()
    expect(archives.of('tar.gz').length).toBeLessThanOrEqual(1_200_000)
  })

  it('has the bytes of the commit', async () => {
    expect(await findChanges()).toEqual([])
  })
})
