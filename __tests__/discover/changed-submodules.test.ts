import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { ofEach } from '../support/of-each.ts'
import { gitIn } from '../../testbed/runner/git.ts'
import { agentFiles, makeMonorepo, makeThreeAgents, manifestOf } from './monorepo.ts'

const repo = ofEach(makeThreeAgents)

const submodule = (path: string, ...args: readonly string[]) =>
  gitIn(path)('-c', 'protocol.file.allow=always', 'submodule', '--quiet', ...args)

function checkOut(commit: string): void {
  const git = gitIn(join(repo.path, 'shared/module'))
  git('fetch', '-q')
  git('checkout', '-q', commit)
}

describe('select: changed with submodules', () => {
  it('counts a submodule for include paths below, at and above it', async () => {
    await using library = await makeMonorepo({ 'lib/code.py': '1' })
    await library.commit()
    submodule(repo.path, 'add', library.path, 'shared/module')
    await repo.write(agentFiles('below', ['shared/module/lib']))
    const base = await repo.commit()
    const next = await library.commit({ 'lib/code.py': '2' })
    checkOut(next)
    await repo.commit()
    expect(await repo.changedSince(base)).toMatchObject({
      a: [],
      b: [{ path: 'shared/module', count: 1, include: 'shared' }],
      below: [{ path: 'shared/module', count: 1, include: 'shared/module/lib' }],
    })
  })

  it('counts a submodule for an agent that is a repository of its own', async () => {
    const options = { root: '../', includes: ['my_agent'], dockerfile: 'my_agent/Dockerfile' }
    await using library = await makeMonorepo({ 'code.py': '1' })
    await library.commit()
    await using own = await makeMonorepo({
      'manifest.yaml': manifestOf('own', options),
      Dockerfile: '',
    })
    submodule(own.path, 'add', library.path, 'lib')
    const base = await own.commit()
    gitIn(join(own.path, 'lib'))('commit', '-q', '--allow-empty', '-m', 'change')
    await own.commit()
    expect(await own.changedSince(base)).toEqual({
      own: [{ kind: 'include', path: 'lib', count: 1, include: 'my_agent' }],
    })
  })

  it('finds the agents of submodules that are checked out, and selects those of a changed one', async () => {
    const options = { root: '..', dockerfile: 'agent/Dockerfile' }
    await using library = await makeMonorepo({
      'agent/manifest.yaml': manifestOf('inner', { ...options, includes: [] }),
      'agent/Dockerfile': '',
    })
    await library.commit()
    await using middle = await makeMonorepo({ README: '' })
    submodule(middle.path, 'add', library.path, 'nested')
    await middle.commit()
    submodule(repo.path, 'add', middle.path, 'shared/module')
    const base = await repo.commit()
    expect(Object.keys(await repo.changedSince(base))).toEqual(['a', 'b', 'c'])
    submodule(repo.path, 'update', '--init', '--recursive')
    expect(await repo.changedSince(base)).toMatchObject({ inner: [] })
    await repo.write({ 'shared/module/untracked.yaml': '' })
    gitIn(join(repo.path, 'shared/module'))('commit', '-q', '--allow-empty', '-m', 'change')
    await repo.commit()
    for (const paths of [['.'], ['shared'], ['agents', 'shared/module/nested']])
      expect(await repo.changedSince(base, { paths: [...paths] })).toMatchObject({
        inner: [{ kind: 'manifest', path: 'shared/module', count: 1 }],
      })
  })

  it('does not depend on settings and attributes for diffs', async () => {
    await using library = await makeMonorepo({ 'code.py': '1' })
    await library.commit()
    submodule(repo.path, 'add', library.path, 'shared/module')
    const base = await repo.commit()
    const next = await library.commit({ 'code.py': '2' })
    checkOut(next)
    repo.run('chmod +x agents/c/project/main.py')
    await repo.commit({ 'shared/utils/text.py': undefined, 'shared/utils/moved.py': '' })
    const changed = await repo.changedSince(base)
    expect(changed).toMatchObject({
      a: [{ path: 'shared/utils/moved.py', count: 2 }],
      b: [{ path: 'shared/module', count: 3 }],
      c: [{ path: 'agents/c/project/main.py', count: 1 }],
    })
    await repo.write({ order: 'shared/utils/text.py\n', '.git/info/attributes': '* -diff\n' })
    const settings = {
      'core.fileMode': 'false',
      'core.quotePath': 'true',
      'core.symlinks': 'false',
      'diff.renames': 'copies',
      'diff.ignoreSubmodules': 'all',
      'diff.relative': 'true',
      'diff.orderFile': 'order',
      'diff.noprefix': 'true',
      'diff.submodule': 'log',
      'submodule.shared/module.ignore': 'all',
      'core.ignoreCase': 'true',
    }
    for (const [name, value] of Object.entries(settings)) repo.git('config', name, value)
    expect(await repo.changedSince(base)).toEqual(changed)
  })
})
