import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, readdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { collectOutput } from '../../world/runner/child-output.ts'
import { compileCache } from '../../world/runner/compile-cache.ts'
import { makeWorkspace } from '../../world/runner/workspace.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** What every machine has. Not apt-get: as root the demo would install packages. */
const programs = ['sh', 'env', 'cat', 'sleep', 'uname', 'git', 'npm']

/** Few programs, an empty temporary directory, and no engine but that of its script `docker`. */
async function makeMachine(scripts: Readonly<Record<string, string>>) {
  const machine = await makeWorkspace(
    Object.fromEntries(
      Object.entries(scripts).map(([name, script]) => [`bin/${name}`, `#!/bin/sh\n${script}`]),
    ),
  )
  const [bin, temp] = [join(machine.path, 'bin'), join(machine.path, 'tmp')]
  await mkdir(bin, { recursive: true })
  await mkdir(temp)
  for (const name of Object.keys(scripts)) await chmod(join(bin, name), 0o755)
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
  it('plays a recorded build without Docker, says what a real one needs, and leaves nothing behind', async () => {
    await using machine = await makeMachine({})
    const { stdout, stderr, exitCode } = machine.start()
    expect(await exitCode).toBe(0)
    expect(stderr.text()).toBe('')
    expect(stdout.text()).toMatch(
      /^Playing a recorded build, because Docker is not installed; a real one needs .*\.$/m,
    )
    expect(stdout.text()).toContain('Good morning, Ada!')
    expect(stdout.text()).not.toMatch(/^Warning|^ +at /m)
    expect(stdout.text()).toMatch(/All checks passed\.\n$/)
    expect(await machine.leftovers()).toEqual([])
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
    const { stdout, exitCode } = machine.start()
    expect(await exitCode).toBe(0)
    expect(stdout.text()).toContain("Building with docker's own BuildKit on the engine at")
    expect(stdout.text()).toContain('▼ [base 1/2] COPY bin/busybox /bin/busybox')
    expect(stdout.text()).toMatch(/All checks passed: the engine has the image\.\n$/)
    expect(await machine.leftovers()).toEqual([])
  })

  const slowDocker = { docker: docker('exec sleep 600'), busybox }
  it.each([
    ['before it has found an engine', {}, 'This demo runs'],
    ['before the build is submitted', {}, 'Building agent'],
    ['during a recorded build', {}, 'Build status: queued'],
    ['during a real build', slowDocker, 'Build status: running'],
  ])('leaves nothing behind after Ctrl-C %s', async (_, scripts, line) => {
    await using machine = await makeMachine(scripts)
    const { stdout, stderr, interrupt, exitCode } = machine.start()
    await stdout.waitFor((text) => text.includes(line))
    interrupt()
    expect(await exitCode).toBe(130)
    expect(stderr.text()).toBe('')
    expect(stdout.text()).not.toContain('All checks passed')
    expect(await machine.leftovers()).toEqual([])
  })
})
