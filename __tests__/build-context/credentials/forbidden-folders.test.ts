import { mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { findHeld, holds } from '../../../src/build-context/credentials/forbidden-folders.ts'

describe('holds', () => {
  it.each([
    ['linux', '/w', '/w'],
    ['linux', '/w/', '/w'],
    ['linux', '/w', '/w/'],
    ['linux', '/w', '/w/_temp'],
    ['linux', '/w', '/w/a/b/c'],
    ['linux', '/', '/home/runner'],
    ['linux', '/w/a/..', '/w/_temp'],
    ['linux', '/w', '/w/a/../_temp'],
    ['linux', '/w', '/w/..temp'],
    ['darwin', '/Users/Runner', '/users/runner/Work'],
    ['darwin', '/w/\u00e9', '/w/e\u0301/_temp'],
    ['win32', 'D:\\a', 'd:\\A\\_temp'],
    ['win32', 'D:/a/', 'D:\\a\\_temp'],
    ['win32', 'C:\\', 'C:\\Users\\runner'],
  ] as const)('sees on %s that %s holds %s', (platform, folder, inner) => {
    expect(holds(folder, inner, platform)).toBe(true)
  })

  it.each([
    ['linux', '/w/a', '/w'],
    ['linux', '/w/a', '/w/ab'],
    ['linux', '/w/_temp', '/w/_temp2'],
    ['linux', '/root/work/agents', '/root'],
    ['linux', '/W', '/w/_temp'],
    ['linux', '/w/a', '/w/a/../_temp'],
    ['darwin', '/Users/runner/work', '/users/runner'],
    ['win32', 'D:\\a', 'C:\\a\\_temp'],
    ['win32', 'D:\\a\\b', 'D:\\a'],
  ] as const)('sees on %s that %s does not hold %s', (platform, folder, inner) => {
    expect(holds(folder, inner, platform)).toBe(false)
  })
})

describe('findHeld', () => {
  let root: string

  beforeEach(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), 'folders-')))
    for (const folder of ['work/agents/hello', 'work/_temp', 'home/agent']) {
      await mkdir(join(root, folder), { recursive: true })
    }
    await symlink(join(root, 'work'), join(root, 'way-to-work'))
    await symlink(join(root, 'work/_temp'), join(root, 'way-to-temp'))
  })
  afterEach(async () => await rm(root, { recursive: true }))

  const check = async (context: string, folder: string): Promise<readonly string[]> =>
    await findHeld(
      `${root}/${context}`,
      [{ name: 'RUNNER_TEMP', path: `${root}/${folder}` }],
      'linux',
    )

  it.each([
    ['work', 'work/_temp'],
    ['work/_temp', 'work/_temp'],
    ['work/_temp/', 'work/_temp'],
    ['work/agents/..', 'work/_temp'],
    ['.', 'home'],
    ['way-to-work', 'work/_temp'],
    ['work', 'way-to-work/_temp'],
    ['work', 'way-to-temp'],
    ['work/_temp', 'way-to-temp/'],
    ['way-to-temp', 'work/_temp'],
    ['work', 'way-to-work/not/there/yet'],
  ])('refuses %s, which is or holds %s', async (context, folder) => {
    expect(await check(context, folder)).toEqual([`RUNNER_TEMP ('${root}/${folder}')`])
  })

  it.each([
    ['work/agents', 'work/_temp'],
    ['home/agent', 'home'],
    ['work/agents/hello', 'work'],
    ['way-to-work/agents', 'work/_temp'],
    ['work/agents', 'work/agents2'],
    ['home', 'way-to-temp'],
  ])('takes %s beside or inside %s', async (context, folder) => {
    expect(await check(context, folder)).toEqual([])
  })

  it('names every folder that the context holds, and skips those that are not set', async () => {
    const folders = [
      { name: 'RUNNER_TEMP', path: `${root}/work/_temp` },
      { name: 'RUNNER_TOOL_CACHE', path: undefined },
      { name: 'USERPROFILE', path: '' },
      { name: 'HOME', path: `${root}/home` },
    ]
    expect(await findHeld(root, folders, 'linux')).toEqual([
      `RUNNER_TEMP ('${root}/work/_temp')`,
      `HOME ('${root}/home')`,
    ])
  })
})
