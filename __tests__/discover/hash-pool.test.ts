import { symlink, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { createHashPool } from '../../src/discover/hash-pool.ts'
import { makeWorkspace } from '../../testbed/runner/workspace.ts'

it('says which files it could not read, among them what is larger than may be packed', async () => {
  await using workspace = await makeWorkspace({ small: '', huge: '' })
  await symlink('small', join(workspace.path, 'link'))
  await truncate(join(workspace.path, 'huge'), 2 ** 43)
  await using pool = createHashPool()
  const names = ['small', 'link', 'missing', '.', 'huge']
  expect(await pool.hash(names.map((name) => join(workspace.path, name)))).toEqual([
    expect.objectContaining({ sha256: expect.anything() }),
    { error: expect.stringContaining('ELOOP') },
    { error: expect.stringContaining('ENOENT') },
    { error: 'it is not a regular file' },
    { error: 'with the files before it, it has more than 10737418240 bytes' },
  ])
})

it('continues with another thread after one has failed', async () => {
  await using pool = createHashPool()
  // No list, which the thread cannot read.
  await expect(pool.hash(1 as never)).rejects.toThrow()
  expect(await pool.hash(['/missing'])).toEqual([{ error: expect.stringContaining('ENOENT') }])
})
