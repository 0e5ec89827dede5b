import { rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { ofEach } from '../support/of-each.ts'
import { makeThreeAgents, manifestOf } from './monorepo.ts'

const repo = ofEach(makeThreeAgents)

describe('select: changed with symbolic links', () => {
  it('follows those below an include path, and those that they lead through', async () => {
    await symlink('../../../vendor/current', join(repo.path, 'agents/c/project/lib'))
    await repo.write({ 'vendor/v1/lib.py': '', 'vendor/v2/lib.py': '', 'vendor/x.py': '' })
    await symlink('v1', join(repo.path, 'vendor/current'))
    let base = await repo.commit()
    await repo.commit({ 'vendor/v1/lib.py': 'changed', 'vendor/x.py': 'changed' })
    const include = { kind: 'include', count: 1, include: 'agents/c/project' }
    expect(await repo.changedSince(base)).toMatchObject({
      a: [],
      c: [{ ...include, path: 'vendor/v1/lib.py' }],
    })
    base = await repo.commit({ 'vendor/v2/lib.py': 'changed' })
    await rm(join(repo.path, 'vendor/current'))
    await symlink('v2', join(repo.path, 'vendor/current'))
    await repo.commit()
    expect((await repo.changedSince(base))['c']).toEqual([{ ...include, path: 'vendor/current' }])
  })

  it('follows an include path, a root and a Dockerfile', async () => {
    await repo.write({
      'real/app/main.py': '',
      'real/Dockerfile.base': 'FROM scratch\n',
      'linked/manifest.yaml': manifestOf('linked', { root: '../alias', includes: ['app'] }),
    })
    await symlink('real', join(repo.path, 'alias'))
    await symlink('Dockerfile.base', join(repo.path, 'real/Dockerfile'))
    let base = await repo.commit()
    await repo.commit({
      'real/app/main.py': 'changed',
      'real/Dockerfile.base': 'FROM busybox\n',
    })
    expect((await repo.changedSince(base))['linked']).toEqual([
      { kind: 'dockerfile', path: 'real/Dockerfile.base', count: 1 },
      { kind: 'include', path: 'real/app/main.py', count: 1, include: 'app' },
    ])
    base = await repo.commit()
    repo.git('mv', 'real', 'moved')
    await rm(join(repo.path, 'alias'))
    await symlink('moved', join(repo.path, 'alias'))
    await repo.commit()
    expect((await repo.changedSince(base))['linked']).toMatchObject([
      { kind: 'dockerfile', path: 'alias' },
      { kind: 'include', path: 'moved/app/main.py' },
    ])
  })

  it('ignores links that are ignored, lead out of the repository, or in circles', async () => {
    await symlink('/etc/hostname', join(repo.path, 'shared/utils/out'))
    await symlink('circle', join(repo.path, 'shared/utils/circle'))
    await symlink('../../README.md', join(repo.path, 'shared/utils/x.pyc'))
    const base = await repo.commit()
    await repo.commit({ 'README.md': 'changed' })
    expect(await repo.changedSince(base)).toMatchObject({
      a: [],
      b: [{ path: 'README.md', count: 1, include: 'shared' }],
    })
  })
})
