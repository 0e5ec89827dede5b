import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { collectOutput } from '../support/child-output.ts'
import { compileCache } from '../support/compile-cache.ts'
import { makeWorkspace } from '../support/workspace.ts'
import { packDockerfile } from './harness.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Starts the emulator through the script that `npm run emulator` runs, in a process group of its own as a terminal does. */
function start(...args: readonly string[]) {
  const command = ['scripts/with-packages.mjs', 'node', 'emulator/main.ts', ...args]
  const env = { ...process.env, ...compileCache }
  const child = spawn(process.execPath, command, { cwd: root, env, detached: true })
  const [stdout, stderr] = [collectOutput(child.stdout), collectOutput(child.stderr)]
  const pid = child.pid ?? 0
  return {
    pid,
    /** The address that the emulator prints. */
    url: async () => {
      const line = await stdout.waitFor((text) => text.includes('SGP_CLIENT_BASE_URL='))
      return line.split('=')[1] ?? ''
    },
    exited: once(child, 'exit'),
    ended: once(child, 'close').then(([exitCode]) => ({
      exitCode: exitCode as number | null,
      stdout: stdout.text(),
      stderr: stderr.text(),
    })),
    [Symbol.dispose]() {
      try {
        process.kill(-pid, 'SIGKILL')
      } catch {
        // The group has no processes left.
      }
    },
  }
}

describe('the command npm run emulator', () => {
  it.each([
    ['SIGTERM to its first process', 'SIGTERM', (pid: number) => pid],
    ['Ctrl-C in a terminal', 'SIGINT', (pid: number) => -pid],
  ] as const)('ends all its processes on %s', async (_, signal, target) => {
    using emulator = start('--script', 'slow', '--port', '0')
    const url = await emulator.url()
    process.kill(target(emulator.pid), signal)
    expect(await emulator.exited).toEqual([0, null])
    await expect(fetch(url)).rejects.toThrow('fetch failed')
    expect(() => process.kill(-emulator.pid, 0)).toThrow('ESRCH')
  })

  it('plays a script of its user on a server as chosen', async () => {
    await using files = await makeWorkspace({ 'mine.jsonl': '{"line":"mine"}\n{"end":"error"}\n' })
    const script = `${files.path}/mine.jsonl`
    const options = ['--script', script, '--generation', 'g1', '--path-prefix', '/api']
    using emulator = start(...options, '--api-key', 'k', '--port', '0')
    const url = await emulator.url()
    const headers = { 'x-api-key': 'k', 'x-selected-account-id': 'a' }
    const form = new FormData()
    form.set('image_name', 'x')
    form.set('context_archive', new Blob([new Uint8Array(await packDockerfile())]))
    const submitted = await fetch(`${url}/v5/builds`, { method: 'POST', headers, body: form })
    const { build_id: id } = (await submitted.json()) as { readonly build_id: string }
    const log = await fetch(`${url}/v5/builds/${id}/logs`, { headers })
    const record = await fetch(`${url}/v5/builds/${id}`, { headers })
    process.kill(emulator.pid, 'SIGTERM')
    expect(url).toMatch(/\/api$/)
    expect(await log.text()).toBe('data: {"line":"mine"}\n\n')
    expect(await record.json()).toMatchObject({ build_id: id, build_status: 'error' })
    expect(await emulator.ended).toMatchObject({ exitCode: 0 })
  })

  it('prints its usage', async () => {
    using emulator = start('--help')
    expect(await emulator.ended).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^Usage: /),
      stderr: '',
    })
  })

  it.each([
    ['--prot', "Unknown option '--prot'; use '--help' to list the options.\n"],
    [
      '--script=package.json',
      expect.stringMatching(/^Line 1 of the script 'package.json' must be .*\.\n$/),
    ],
  ])('exits with 2 and one sentence for %s', async (arg, stderr) => {
    using emulator = start(arg)
    expect(await emulator.ended).toEqual({ exitCode: 2, stdout: '', stderr })
  })

  it('says that its port is already in use', async () => {
    await using server = createServer()
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const port = String((server.address() as AddressInfo).port)
    using emulator = start('--script', 'success', '--port', port)
    expect(await emulator.ended).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: `Port ${port} is already in use.\nChoose another port, or 0 for any free port.\n`,
    })
  })
})
