import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { collectOutput } from '../../world/runner/child-output.ts'
import { compileCache } from '../../world/runner/compile-cache.ts'
import { makeWorkspace } from '../../world/runner/workspace.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** What every machine has. */
const programs = ['sh', 'env', 'cat', 'sleep', 'uname', 'git', 'npm']

/** Few programs, an empty temporary directory, and no engine but that of its script `docker`. */
async function makeMachine(scripts: Readonly<Record<string, string>>) {
  const machine = await makeWorkspace({})
  const [bin, temp] = [join(machine.path, 'bin'), join(machine.path, 'tmp')]
  await mkdir(bin)
  await mkdir(temp)
  const record = `echo "$0 $*" >> '${join(machine.path, 'installs')}'\n`
  const all = { 'apt-get': record, 'apt-cache': record, sudo: record, ...scripts }
  for (const [name, script] of Object.entries(all))
    await writeFile(join(bin, name), `#!/bin/sh\n${script}`, { mode: 0o755 })
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
      const child = spawn('node', command, { cwd: root, env, detached: true })
      return {
        stdout: collectOutput(child.stdout),
        stderr: collectOutput(child.stderr),
        /** Presses Ctrl-C in the command's terminal. */
        interrupt: () => void process.kill(-(child.pid ?? 0), 'SIGINT'),
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

/** Recorded with docker.io 20.10.24 of Debian 12, by the client without a plugin. */
const log = fileURLToPath(new URL('../fixtures/transcripts/docker-20.10.txt', import.meta.url))

/** Client and engine in one script. `build` handles a build once it has the archive. */
const docker = (build = `cat '${log}' >&2`): string => `case "$*" in
  --version) echo 'Docker version 20.10.24+dfsg1, build 297e128' ;;
  '--host unix:///nowhere version') echo running ;;
  build\\ *) cat > /dev/null; [ "$DOCKER_BUILDKIT" = 1 ] || exit 1; ${build} ;;
  '--host unix:///nowhere image inspect '*) echo sha256:7af3aaa26ee6 ;;
  *) echo "docker: '$1' is not a docker command." >&2; exit 1 ;;
esac
`
const busybox = 'exit 0\n'

describe('the demo', () => {
  it('plays a recorded build, also where there is Docker, installs nothing and leaves nothing behind', async () => {
    await using machine = await makeMachine({ docker: 'exit 1\n', busybox })
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

  it.each([
    ['Docker', {}, 'Docker is not installed'],
    [
      'BuildKit',
      { docker: `[ "$1" = --version ] && echo 'Docker version 23.0.1, build 1'` },
      "'docker' 23.0.1 lacks the plugin 'buildx'",
    ],
    [
      'an engine that runs',
      { docker: docker().replace('echo running', 'exit 1'), busybox },
      "no Docker engine responds at 'unix:///nowhere'",
    ],
  ])(
    'fails with one sentence for --real without %s, and installs nothing',
    async (_, scripts, reason) => {
      await using machine = await makeMachine(scripts)
      const { stderr, exitCode } = machine.start('--real')
      expect(await exitCode).toBe(1)
      expect(stderr.text()).toBe(
        `A Docker engine is required, but ${reason}: a build needs Docker with its plugin 'buildx', a static busybox for the examples, and an engine that this user can reach (DOCKER_HOST).\n`,
      )
      expect(await machine.installs()).toBe('')
      expect(await machine.leftovers()).toEqual([])
    },
  )

  it('names the arguments that it knows', async () => {
    await using machine = await makeMachine({})
    const { stderr, exitCode } = machine.start('--reel')
    expect(await exitCode).toBe(1)
    expect(stderr.text()).toBe(
      "Unknown argument '--reel'. Use hello-agent or failing-agent, and --real for a Docker engine.\n",
    )
  })

  it('shows how a failed build is reported', async () => {
    await using machine = await makeMachine({})
    const { stdout, exitCode } = machine.start('failing-agent')
    expect(await exitCode).toBe(0)
    expect(stdout.text()).toMatch(/^### ❌ `failing-agent`: pip found no version of /m)
    expect(stdout.text()).toMatch(/All checks passed\.\n$/)
  })

  it("builds with the BuildKit of Debian 12's docker, which has no plugin", async () => {
    await using machine = await makeMachine({ docker: docker(), busybox })
    const { stdout, exitCode } = machine.start('--real')
    expect(await exitCode).toBe(0)
    expect(stdout.text()).toContain("Building with docker's own BuildKit on the engine at")
    expect(stdout.text()).toContain('▼ [base 1/2] COPY bin/busybox /bin/busybox')
    expect(stdout.text()).toMatch(/All checks passed: the engine has the image\.\n$/)
    expect(await machine.installs()).toBe('')
    expect(await machine.leftovers()).toEqual([])
  })

  const slowDocker = { docker: docker('exec sleep 600'), busybox }
  it.each<[string, Readonly<Record<string, string>>, string, ...string[]]>([
    ['before it has found an engine', slowDocker, 'This demo runs', '--real'],
    ['before the build is submitted', {}, 'Building agent'],
    ['during a recorded build', {}, 'Build status: queued'],
    ['during a real build', slowDocker, 'Build status: running', '--real'],
  ])('leaves nothing behind after Ctrl-C %s', async (_, scripts, line, ...args) => {
    await using machine = await makeMachine(scripts)
    const { stdout, stderr, interrupt, exitCode } = machine.start(...args)
    await stdout.waitFor((text) => text.includes(line))
    interrupt()
    expect(await exitCode).toBe(130)
    expect(stderr.text()).toBe('')
    expect(stdout.text()).not.toContain('All checks passed')
    expect(await machine.leftovers()).toEqual([])
  })
})
