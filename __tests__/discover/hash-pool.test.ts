import { hash } from 'node:crypto'
import { chmod, symlink, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { createHashPool } from '../../src/discover/hash-pool.ts'
import { makeWorkspace } from '../../world/runner/workspace.ts'

it('hashes files of every size with their modes, and says which it could not read', async () => {
  const sizes = [0, 1, 1024 * 1024 - 1, 1024 * 1024, 1024 * 1024 + 1, 3_000_000]
  const texts = sizes.map((size) => 'x'.repeat(size))
  await using workspace = await makeWorkspace(
    Object.fromEntries(texts.map((text, index) => [`${index}`, text])),
  )
  await chmod(join(workspace.path, '0'), 0o744)
  for (const name of ['1', '2', '3', '4', '5']) await chmod(join(workspace.path, name), 0o655)
  await symlink('0', join(workspace.path, 'link'))
  await using pool = createHashPool()
  const names = [...Array.from(texts, (_, index) => `${index}`), 'link', 'missing', '.']
  const results = await pool.hash(names.map((name) => join(workspace.path, name)))
  expect(results).toEqual([
    ...texts.map((text, index) => ({
      mode: index === 0 ? 0o744 : 0o655,
      sha256: hash('sha256', text),
    })),
    { error: expect.stringContaining('ELOOP') },
    { error: expect.stringContaining('ENOENT') },
    { error: 'it is not a regular file' },
  ])
})

it('reads no file that is larger than what may be packed', async () => {
  await using workspace = await makeWorkspace({ small: '', huge: '' })
  const paths = ['small', 'huge'].map((name) => join(workspace.path, name))
  await truncate(paths[1] ?? '', 2 ** 43)
  await using pool = createHashPool()
  expect(await pool.hash(paths)).toEqual([
    expect.objectContaining({ sha256: expect.anything() }),
    { error: 'with the files before it, it has more than 10737418240 bytes' },
  ])
})

it('continues with another thread after one has failed', async () => {
  await using pool = createHashPool()
  // No text, which the thread cannot split.
  await expect(pool.hash({ join: () => 1 } as never)).rejects.toThrow()
  expect(await pool.hash(['/missing'])).toEqual([{ error: expect.stringContaining('ENOENT') }])
})
