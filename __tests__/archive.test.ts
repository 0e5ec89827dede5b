import { execFileSync } from 'node:child_process'
import { copyFileSync, globSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { makeWorkspace } from '../world/runner/workspace.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What GitHub would send for a commit of the files as they are now. Writes nothing into `.git`. */
async function archiveOfRepository(format: 'tar' | 'tar.gz'): Promise<Buffer> {
  await using place = await makeWorkspace({})
  const git = (...args: readonly string[]): Buffer =>
    execFileSync('git', args, {
      cwd: root,
      env: {
        ...process.env,
        GIT_INDEX_FILE: join(place.path, 'index'),
        GIT_OBJECT_DIRECTORY: join(place.path, 'objects'),
        GIT_ALTERNATE_OBJECT_DIRECTORIES: pathInGit('objects'),
      },
      maxBuffer: 64 * 1024 * 1024,
    })
  mkdirSync(join(place.path, 'objects'))
  copyFileSync(pathInGit('index'), join(place.path, 'index'))
  git('add', '--all')
  const tree = git('write-tree').toString().trim()
  return git('archive', `--format=${format}`, '--worktree-attributes', tree)
}

function pathInGit(name: string): string {
  const args = ['rev-parse', '--path-format=absolute', '--git-path', name]
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()
}

describe('the archive that a job downloads', () => {
  it('has what an action runs, its licenses and what people look for beside it, and nothing else', async () => {
    const archive = await archiveOfRepository('tar')
    const listed = execFileSync('tar', ['-t'], { input: archive, encoding: 'utf8' }).split('\n')
    const files = listed.filter((path) => path !== '' && !path.endsWith('/'))
    const definitions = globSync('{,*/}action.yml', { cwd: root })
    const pages = definitions.map((path) => join(dirname(path), 'README.md'))
    const bundle = globSync('dist/{*.{js,json},node24/*.js,licenses.txt}', { cwd: root })
    const wanted = [...definitions, ...pages, ...bundle, 'LICENSE', 'SECURITY.md']
    expect(files.toSorted()).toEqual(wanted.toSorted())
  })

  it('has at most 1.2 MB', async () => {
    expect((await archiveOfRepository('tar.gz')).length).toBeLessThanOrEqual(1_200_000)
  })
})
