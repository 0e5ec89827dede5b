import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, it } from '@jest/globals'
import { parseTranscript } from '../../testbed/emulator/engines/scripted.ts'
import {
  apiKey,
  commandsOf,
  errorsOf,
  runChecked,
  visibleLines,
} from '../support/checked-action.ts'
import { ofEach } from '../support/of-each.ts'
import { makeWorkspace } from '../../testbed/runner/workspace.ts'
import { endless, prepareRootAction } from './root-action.ts'

const transcript = async (name: string): Promise<string> =>
  await readFile(new URL(`../fixtures/transcripts/${name}.txt`, import.meta.url), 'utf8')

describe('the root action', () => {
  const action = ofEach(prepareRootAction)

  it('builds, shows the log in groups, and writes outputs and summary', async () => {
    action.engine.play(parseTranscript(await transcript('success'), 'success'))
    const result = await runChecked(action.options())
    expect(result.exitCode).toBe(0)
    expect(errorsOf(result)).toEqual([])
    expect(commandsOf(result, 'group').length).toBeGreaterThan(2)
    const submit = action.submitted()
    expect(submit?.fields).toMatchObject({ image_name: 'hello', agent_name: 'hello' })
    expect(submit?.fields?.['working_tree_hash']).toBe(submit?.archive?.workingTreeHash)
    expect(result.outputs).toMatchObject({
      status: 'success',
      'agent-name': 'hello',
      'image-name': 'hello',
      'image-tag': submit?.fields?.['image_tag'],
      'image-url': `registry.emulator.invalid/hello:${submit?.fields?.['image_tag'] ?? ''}`,
      'working-tree-hash': submit?.fields?.['working_tree_hash'],
      'context-files': '2',
      'queue-seconds': expect.stringMatching(/^\d+\.\d$/),
      'build-seconds': expect.stringMatching(/^\d+\.\d$/),
    })
    expect(JSON.parse(result.outputs['build'] ?? '')).toMatchObject({
      id: result.outputs['build-id'],
      build_status: 'success',
    })
    expect(result.summary).toContain('### ✅ `hello` built in ')
    expect(result.post).toMatchObject({ exitCode: 0 })
    expect(visibleLines(result.post ?? result)).toEqual([])
  })

  it('cancels the build when the job is cancelled, and fails', async () => {
    const started = await action.startEndless()
    started.cancel()
    const result = await started.finished
    expect(result).toMatchObject({
      exitCode: 1,
      signal: null,
      outputs: { 'build-id': expect.any(String) },
    })
    expect(errorsOf(result)).toEqual([
      expect.stringMatching(/requested the build's cancellation|cancelled the build/),
    ])
    expect(result.post).toMatchObject({ exitCode: 0 })
    expect(result.summary).toContain('cancelled')
    expect(action.requests()).toContain('cancel')
  })

  it('does not cancel after an abort with cancel-on-abort: false', async () => {
    const started = await action.startEndless({ 'cancel-on-abort': 'false' })
    started.cancel()
    expect((await started.finished).exitCode).toBe(1)
    expect(action.requests()).not.toContain('cancel')
  })

  it('returns after the submit with wait: false, and the post step does not cancel', async () => {
    action.engine.play(endless)
    const result = await runChecked(action.options({ wait: 'false' }))
    expect(result).toMatchObject({
      exitCode: 0,
      outputs: { 'build-id': expect.any(String), status: expect.stringMatching(/queued|running/) },
    })
    expect(action.requests()).not.toContain('get')
    expect(action.requests()).not.toContain('cancel')
  })

  it('packs and sends nothing in a dry run without a key', async () => {
    const result = await runChecked({
      ...action.options(),
      skipPost: true,
      inputs: { 'dry-run': 'true' },
    })
    expect(result.exitCode).toBe(0)
    expect(action.journal).toEqual([])
    const { outputs } = result
    expect(outputs).toMatchObject({
      archive: expect.stringMatching(/\.tar\.gz$/),
      'context-files': '2',
      // Outside git it is the hash of the content.
      'image-tag': `tree-${outputs['working-tree-hash']?.slice(0, 12) ?? ''}`,
      status: '',
    })
    expect(outputs).not.toHaveProperty('build-id')
  })

  it('prints nothing in the post step after a dry run with a key', async () => {
    const { exitCode, post } = await runChecked(action.options({ 'dry-run': 'true' }))
    expect(exitCode).toBe(0)
    expect(visibleLines(post ?? { stdout: 'none' })).toEqual([])
    expect(commandsOf(post ?? { stdout: '' }, 'warning')).toEqual([])
  })

  it('warns of a misspelt input before it reports what is missing', async () => {
    const result = await action.run({ 'api-key': '', api_key: apiKey })
    expect(commandsOf(result, 'warning')).toEqual([
      "There is no input 'api_key', so it has no effect.\nDid you mean 'api-key'?",
    ])
    expect(errorsOf(result)[0]).toContain("Input 'api-key' is required")
  })

  it('reads key, account and base URL from the environment', async () => {
    const { url } = action.emulator
    const env = { SGP_API_KEY: apiKey, SGP_ACCOUNT_ID: 'acct-1', SGP_CLIENT_BASE_URL: url }
    const options = { ...action.options({}, env), inputs: { 'agent-name': 'hello' } }
    expect(await runChecked(options)).toMatchObject({ exitCode: 0 })
  })

  it('leaves nothing behind but the log file', async () => {
    await using temp = await makeWorkspace({})
    await runChecked(action.options({}, { RUNNER_TEMP: temp.path }))
    expect(await readdir(temp.path)).toEqual([expect.stringMatching(/^agentex-log-/)])
  })
})
