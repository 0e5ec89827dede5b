import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { apiKey, errorsOf, runChecked, visibleLines } from '../support/checked-action.ts'
import { prepareRootAction } from './root-action.ts'

describe('a limit of the system', () => {
  it.each(['main', 'discover'] as const)(
    'is named where too few files may be open: %s',
    async (entry) => {
      await using action = await prepareRootAction()
      action.initGit()
      const result = await runChecked({
        entry,
        skipPost: true,
        workspace: action.workspace,
        launcher: ['prlimit', '--nofile=23'],
        inputs: {
          ...(entry === 'main' && { 'api-key': apiKey, 'account-id': 'a', 'agent-name': 'hello' }),
          ...(entry === 'discover' && { select: 'changed' }),
        },
      })
      expect(result.exitCode).toBe(1)
      expect(errorsOf(result)).toEqual([
        expect.stringContaining('this process has too many open files ('),
      ])
      expect(result.stdout).toContain("Raise the limit of open files ('ulimit -n')")
    },
  )

  it('leaves nothing in RUNNER_TEMP where no file can be written', async () => {
    await using action = await prepareRootAction()
    const result = await runChecked({
      ...{ entry: 'discover', inputs: { select: 'changed' }, workspace: action.workspace },
      launcher: ['prlimit', '--fsize=0'],
    })
    expect(errorsOf(result)).toEqual([
      expect.stringMatching(/^Could not write a configuration for git in .*\(EFBIG: /),
    ])
    expect(result.leftovers).toEqual([])
  })

  it('is named where a path is too long, with the start of the path', async () => {
    await using action = await prepareRootAction()
    const remove = makeDeep(join(action.workspace, 'app/deep'))
    const result = await action.run()
    remove()
    expect(result.exitCode).toBe(1)
    expect(errorsOf(result)).toEqual([
      expect.stringMatching(
        /^Could not read 'app\/deep\/[d/]+\/…' of the build context: the path is longer than the system allows \(ENAMETOOLONG: name too long, \w+…\)\.\nShorten the names /,
      ),
    ])
  })
})

it('has what to do after an error that is too long for an annotation', async () => {
  await using action = await prepareRootAction()
  for (let index = 0; index < 20; index += 1)
    await action.write(`${'long'.repeat(55)}-${index}.pem`, '-----BEGIN PRIVATE KEY-----')
  const result = await action.run()
  expect(errorsOf(result)).toEqual([expect.stringMatching(/ \(cut: \d+ characters in total\)$/)])
  expect(visibleLines(result).join('\n')).toMatch(/allow-sensitive: \|\n +(?:long)+-0\.pem\n/)
})

it.each([undefined, 'Dockerfile'])(
  'a Dockerfile that is a pipe is not a missing one, with file: %s',
  async (file) => {
    await using action = await prepareRootAction()
    const path = join(action.workspace, 'Dockerfile')
    rmSync(path)
    execFileSync('mkfifo', [path])
    const result = await action.run(file === undefined ? {} : { file })
    expect(errorsOf(result)).toEqual([
      "Input 'file' must be the path of a Dockerfile, but 'Dockerfile' is a pipe, a socket or a device. Replace it by a regular file.",
    ])
  },
)

const [levels, name] = [25, 'd'.repeat(200)]

/** Directories whose path no system call accepts: each is put around those made before. */
function makeDeep(path: string): () => void {
  const next = `${path}-next`
  mkdirSync(path)
  writeFileSync(join(path, 'file'), 'x')
  for (let level = 0; level < levels; level += 1) {
    mkdirSync(next)
    renameSync(path, join(next, name))
    renameSync(next, path)
  }
  return () => {
    for (let level = 0; level < levels; level += 1) {
      renameSync(join(path, name), next)
      rmdirSync(path)
      renameSync(next, path)
    }
  }
}
