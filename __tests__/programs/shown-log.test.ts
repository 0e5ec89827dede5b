import { readFile, stat } from 'node:fs/promises'
import { describe, expect, it } from '@jest/globals'
import {
  commandsOf,
  errorsOf,
  runChecked,
  startChecked,
  visibleLines,
} from '../support/checked-action.ts'
import { ofEach } from '../support/of-each.ts'
import { lines, masked, openFixture } from './log-fixture.ts'

describe('what the root action shows in the log', () => {
  const fixture = ofEach(openFixture)

  it('names server, agent, image and tag before the upload', async () => {
    fixture.play('success')
    const shown = visibleLines(await runChecked(fixture.options()))
    const first = shown.indexOf("Building agent 'hello' as image 'hello:v1'.")
    expect(first).toBeGreaterThan(-1)
    expect(shown[first + 1]).toBe(`Using the builds API on ${new URL(fixture.emulator.url).host}.`)
  })

  it.each(['on-failure', 'none'])('prints no line of the builder with logs: %s', async (logs) => {
    fixture.play('success')
    const result = await runChecked(fixture.options({ logs }))
    expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'success' } })
    expect(result.stdout).not.toMatch(/RUN make|0\.1 cc/)
    expect(result.summary).toContain('RUN make')
    const path = result.outputs['log-file'] ?? ''
    expect(await readFile(path, 'utf8')).toBe(masked(lines))
    // Only this user may read it.
    expect((await stat(path)).mode & 0o777).toBe(0o600)
  })

  it('prints the groups of a failed build with logs: on-failure, then the failing step', async () => {
    fixture.play('failed')
    const full = await runChecked(fixture.options())
    const late = await runChecked(fixture.options({ logs: 'on-failure' }))
    const groupsOf = (stdout: string): readonly string[] =>
      stdout.match(/^::group::\[(?:.*\n)*?::endgroup::$/gm) ?? []
    expect(groupsOf(late.stdout)).toEqual(groupsOf(full.stdout))
    expect(groupsOf(late.stdout)).toHaveLength(2)
    expect(errorsOf(late)).toHaveLength(1)
    expect(visibleLines(late).join('\n')).toMatch(/Failed step: \[1\/1\] RUN make/)
  })

  it('prints the failing step alone with logs: none', async () => {
    fixture.play('failed')
    const result = await runChecked(fixture.options({ logs: 'none' }))
    expect(commandsOf(result, 'group').filter((title) => title.includes('RUN'))).toEqual([])
    expect(visibleLines(result).join('\n')).toMatch(/Failed step: \[1\/1\] RUN make/)
    expect(errorsOf(result)).toHaveLength(1)
  })

  it('has the requests with step debug logging, without query and headers', async () => {
    fixture.play('success')
    const result = await runChecked(fixture.options({}, { RUNNER_DEBUG: '1' }))
    const requests = commandsOf(result, 'debug').filter((line) => / in \d+ ms/.test(line))
    expect(requests.length).toBeGreaterThan(3)
    expect(requests[0]).toMatch(/^GET \/v5\/builds: 200 in \d+ ms/)
    expect(requests).toContainEqual(expect.stringMatching(/^POST \/v5\/builds: 20\d in \d+ ms/))
    expect(requests.join('\n')).not.toMatch(/[?]|acct-1/)
    expect(commandsOf(await runChecked(fixture.options()), 'debug')).toEqual([])
  })

  it('has a log file after an abort', async () => {
    fixture.engine.play([{ status: 'running' }, { line: '#1 [1/1] RUN a' }, { hold: 'for ever' }])
    const action = await startChecked(fixture.options())
    await action.waitFor((line) => line.includes('RUN a'))
    action.cancel()
    const { outputs } = await action.finished
    expect(await readFile(outputs['log-file'] ?? '', 'utf8')).toBe('#1 [1/1] RUN a\n')
  })
})
