import { describe, expect, it } from '@jest/globals'
import { ofEach } from '../support/of-each.ts'
import { makeThreeAgents, manifestOf } from './monorepo.ts'

const repo = ofEach(makeThreeAgents)

describe('select: changed with symbolic links', () => {
  it('follows those below an include path, and those that they lead through', async () => {
    await repo.write({ 'vendor/v1/lib.py': '', 'vendor/v2/lib.py': '', 'vendor/x.py': '' })
    repo.run('ln -s ../../../vendor/current agents/c/project/lib; ln -s v1 vendor/current')
    let base = await repo.commit()
    await repo.commit({ 'vendor/v1/lib.py': 'changed', 'vendor/x.py': 'changed' })
    const include = { kind: 'include', count: 1, include: 'agents/c/project' }
    expect(await repo.changedSince(base)).toMatchObject({
      a: [],
      c: [{ ...include, path: 'vendor/v1/lib.py' }],
    })
    base = await repo.commit({ 'vendor/v2/lib.py': 'changed' })
    repo.run('ln -sfn v2 vendor/current')
    await repo.commit()
    expect((await repo.changedSince(base))['c']).toEqual([{ ...include, path: 'vendor/current' }])
  })

  it('follows an include path, a root and a Dockerfile', async () => {
    await repo.write({
      'real/app/main.py': '',
      'real/Dockerfile.base': 'FROM scratch\n',
      'linked/manifest.yaml': manifestOf('linked', { root: '../alias', includes: ['app'] }),
    })
    repo.run('ln -s real alias; ln -s Dockerfile.base real/Dockerfile')
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
    repo.run('git mv real moved; ln -sfn moved alias')
    await repo.commit()
    expect((await repo.changedSince(base))['linked']).toMatchObject([
      { kind: 'dockerfile', path: 'alias' },
      { kind: 'include', path: 'moved/app/main.py' },
    ])
  })

  it('ignores links that are ignored, lead out of the repository, or in circles', async () => {
    repo.run(
      'cd shared/utils; ln -s /etc/hostname out; ln -s circle circle; ln -s ../../README.md x.pyc',
    )
    const base = await repo.commit()
    await repo.commit({ 'README.md': 'changed' })
    expect(await repo.changedSince(base)).toMatchObject({
      a: [],
      b: [{ path: 'README.md', count: 1, include: 'shared' }],
    })
  })
})
