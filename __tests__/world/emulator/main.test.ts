import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from '@jest/globals'
import { makeWorkspace } from '../../../world/runner/workspace.ts'
import { killStarted, npmRun, npmScript, startCommand } from './emulator-command.ts'
import { formOf } from './harness.ts'

describe('the command npm run emulator', () => {
  afterEach(killStarted)

  it.each([
    ['SIGTERM to npm', npmRun, 'SIGTERM', (pid: number) => pid],
    ['SIGTERM to what npm starts', npmScript, 'SIGTERM', (pid: number) => pid],
    ['Ctrl-C in a terminal', npmRun, 'SIGINT', (pid: number) => -pid],
  ] as const)('ends all its processes on %s', async (_, command, signal, target) => {
    const emulator = startCommand(command, '--script', 'slow', '--port', '0')
    const url = await emulator.url()
    process.kill(target(emulator.pid), signal)
    expect(await emulator.output).toMatchObject({ stderr: '' })
    await expect(fetch(url)).rejects.toThrow('fetch failed')
  })

  it("plays the user's script on a server of the chosen generation below the chosen path", async () => {
    await using files = await makeWorkspace({ 'mine.jsonl': '{"line":"mine"}\n{"end":"error"}\n' })
    const script = `${files.path}/mine.jsonl`
    const options = ['--script', script, '--generation', 'g1', '--path-prefix', '/api']
    const emulator = startCommand(npmScript, ...options, '--api-key', 'k', '--port', '0')
    const url = await emulator.url()
    const headers = { 'x-api-key': 'k', 'x-selected-account-id': 'a' }
    const body = await formOf({ image_name: 'x' })
    const submitted = await fetch(`${url}/v5/builds`, { method: 'POST', headers, body })
    const { build_id: id } = (await submitted.json()) as { readonly build_id: string }
    const log = await fetch(`${url}/v5/builds/${id}/logs`, { headers })
    expect(url).toMatch(/\/api$/)
    expect(await log.text()).toBe('data: {"line":"mine"}\n\n')
    const record = await fetch(`${url}/v5/builds/${id}`, { headers })
    expect(await record.json()).toMatchObject({ build_id: id, build_status: 'error' })
    process.kill(emulator.pid, 'SIGTERM')
    expect(await emulator.exitCode).toBe(0)
  })

  it('exits with 2 and one sentence for a wrong option', async () => {
    const emulator = startCommand(npmScript, '--prot')
    const stderr = "Unknown option '--prot'; use '--help' to list the options.\n"
    expect(await emulator.output).toEqual({ stdout: '', stderr })
    expect(await emulator.exitCode).toBe(2)
  })

  it('says that its port is already in use', async () => {
    await using server = createServer()
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const port = String((server.address() as AddressInfo).port)
    const emulator = startCommand(npmScript, '--script', 'success', '--port', port)
    expect(await emulator.output).toEqual({
      stdout: '',
      stderr: `Port ${port} is already in use.\nChoose another port, or 0 for any free port.\n`,
    })
    expect(await emulator.exitCode).toBe(1)
  })
})
