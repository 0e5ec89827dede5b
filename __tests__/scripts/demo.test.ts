import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { collectOutput } from '../../testbed/runner/child-output.ts'
import { compileCache } from '../../testbed/runner/compile-cache.ts'
import { makeWorkspace } from '../../testbed/runner/workspace.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** What every machine has. */
const programs = ['sh', 'env', 'cat', 'sleep', 'uname', 'git', 'npm']

/** Few programs, an empty temporary directory, and no engine. */
async function makeMachine() {
  const machine = await makeWorkspace({})
  const [bin, temp] = [join(machine.path, 'bin'), join(machine.path, 'tmp')]
  await mkdir(bin)
  await mkdir(temp)
  const record = `echo "$0 $*" >> '${join(machine.path, 'installs')}'\n`
  for (const name of ['apt-get', 'apt-cache', 'sudo'])
    await writeFile(join(bin, name), `#!/bin/sh\n${record}`, { mode: 0o755 })
  await symlink(process.execPath, join(bin, 'node'))
  for (const name of programs) {
    const path = execFileSync('sh', ['-c', 'command -v "$1"', 'sh', name], { encoding: 'utf8' })
    await symlink(path.trim(), join(bin, name))
  }
  const host = { DOCKER_HOST: 'unix:///nowhere' }
  const env = { PATH: bin, HOME: temp, TMPDIR: temp, ...host, ...compileCache }
  return {
    start: (...args: readonly string[]) => {
      const command = ['scripts/with-packages.mjs', 'node', 'scripts/demo.ts', ...args]
      const child = spawn('node', command, { cwd: root, env })
      return {
        stdout: collectOutput(child.stdout),
        stderr: collectOutput(child.stderr),
        exitCode: once(child, 'close').then(([code]) => code as number | null),
      }
    },
    /** Commands by which something would be installed. */
    installs: () => readFile(join(machine.path, 'installs'), 'utf8').catch(() => ''),
    /** What the demo left in the directory for temporary files. */
    leftovers: () => readdir(temp),
    [Symbol.asyncDispose]: () => machine[Symbol.asyncDispose](),
  }
}

describe('the demo', () => {
  it('plays a recorded build, installs nothing and leaves nothing behind', async () => {
    await using machine = await makeMachine()
    const { stdout, stderr, exitCode } = machine.start()
    expect(await exitCode).toBe(0)
    expect(stderr.text()).toBe('')
    expect(stdout.text()).toContain("Playing a recorded build. With '-- --real', a Docker engine")
    expect(stdout.text()).toContain('Good morning, Ada!')
    expect(stdout.text()).not.toMatch(/^Warning|^ +at /m)
    expect(stdout.text()).toMatch(/All checks passed\.\n$/)
    expect(await machine.installs()).toBe('')
    expect(await machine.leftovers()).toEqual([])
  })

  it('shows how a failed build is reported', async () => {
    await using machine = await makeMachine()
    const { stdout, exitCode } = machine.start('failing-agent')
    expect(await exitCode).toBe(0)
    expect(stdout.text()).toMatch(/^### ❌ `failing-agent`: pip found no version of /m)
    expect(stdout.text()).toMatch(/All checks passed\.\n$/)
  })
})
