import { describe, expect, it } from '@jest/globals'
import { startArtifactServer } from '../../testbed/github/artifact-server.ts'
import { runAction } from '../../testbed/runner/runner-model.ts'
import { commandsOf, errorsOf } from '../support/checked-action.ts'
import { ofEach } from '../support/of-each.ts'
import { failure, lines, masked, openFixture } from './log-fixture.ts'

describe('what the root action shows in the artifact', () => {
  const fixture = ofEach(openFixture)

  // The client masks a signature and prints its progress, so the output is not checked as ours.
  it('is the log and the record of the build, without secrets', async () => {
    await using service = await startArtifactServer()
    fixture.play('failed')
    const result = await runAction(fixture.options({ 'upload-logs': 'on-failure' }, service.env))
    expect(result.exitCode).toBe(1)
    const id = result.outputs['build-id'] ?? ''
    const name = `agentex-build-hello-build-1-${id.replaceAll('-', '').slice(-8)}`
    const [recordFile, logFile] = [`${name}.json`, `${name}.txt`]
    const record = service.artifacts[0]?.files[recordFile] ?? ''
    expect(service.artifacts).toEqual([
      { name: recordFile, files: { [recordFile]: record } },
      { name: logFile, files: { [logFile]: masked([...lines, ...failure]) } },
    ])
    expect(JSON.parse(record)).toEqual(JSON.parse(result.outputs['build'] ?? ''))
    expect(result.stdout).toMatch(
      /^::group::Upload of the build log\n(?:(?!::group|::endgroup).*\n)+::endgroup::$/m,
    )
    expect(commandsOf(result, 'warning')).toEqual([])
  })

  it('is uploaded of a successful build only if always is asked for', async () => {
    await using service = await startArtifactServer()
    fixture.play('success')
    await runAction(fixture.options({ 'upload-logs': 'on-failure' }, service.env))
    expect(service.requests).toEqual([])
    await runAction(fixture.options({ 'upload-logs': 'always' }, service.env))
    expect(service.artifacts).toHaveLength(2)
  })

  it.each([
    ['refuses', {}, 403],
    ['is missing', { ACTIONS_RESULTS_URL: '' }, undefined],
    ['gives no token', { ACTIONS_RUNTIME_TOKEN: '' }, undefined],
    ['cannot be reached', { ACTIONS_RESULTS_URL: 'http://127.0.0.1:9' }, undefined],
    ['is of an Enterprise Server', { GITHUB_SERVER_URL: 'https://git.example.com' }, undefined],
  ])('is one warning when the service %s, and the build succeeds', async (_, env, status) => {
    await using service = await startArtifactServer(status)
    fixture.play('success')
    const result = await runAction(
      fixture.options({ 'upload-logs': 'always' }, { ...service.env, ...env }),
    )
    expect(result.exitCode).toBe(0)
    expect(commandsOf(result, 'warning')).toEqual([
      expect.stringMatching(/^The log (?:could not be|was not) uploaded: /),
    ])
    expect(errorsOf(result)).toEqual([])
    expect(service.artifacts).toEqual([])
  })
})
