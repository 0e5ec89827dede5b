import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import {
  apiKey,
  commandsOf,
  errorsOf,
  runChecked,
  visibleLines,
} from '../support/checked-action.ts'
import type { ActionResult } from '../../world/runner/runner-model.ts'
import { prepareRootAction, type RootAction } from './root-action.ts'

describe('the root action', () => {
  let prepared: RootAction
  let emulator: RootAction['emulator']
  let options: RootAction['options']

  beforeEach(async () => {
    prepared = await prepareRootAction()
    ;({ emulator, options } = prepared)
  })
  afterEach(async () => await prepared[Symbol.asyncDispose]())

  /** Without the post step. */
  const run = async (...given: Parameters<typeof options>): Promise<ActionResult> =>
    await runChecked({ ...options(...given), skipPost: true })

  it('packs and sends nothing in a dry run without a key', async () => {
    const result = await runChecked({ ...options(), skipPost: true, inputs: { 'dry-run': 'true' } })
    expect(result.exitCode).toBe(0)
    expect(emulator.journal).toEqual([])
    expect(result.outputs).toMatchObject({
      archive: expect.stringMatching(/\.tar\.gz$/),
      'context-files': '2',
      status: '',
    })
    expect(result.outputs).not.toHaveProperty('build-id')
  })

  it('prints nothing in the post step after a dry run with a key', async () => {
    const { exitCode, post } = await runChecked(options({ 'dry-run': 'true' }))
    expect(exitCode).toBe(0)
    expect(visibleLines(post ?? { stdout: 'none' })).toEqual([])
    expect(commandsOf(post ?? { stdout: '' }, 'warning')).toEqual([])
  })

  it('reports every invalid input in one run and sends nothing', async () => {
    const invalid = {
      'api-key': `two words ${apiKey.slice(0, 3)}`,
      'account-id': 'two words',
      'base-url': 'http://example.com',
      context: 'nowhere',
      file: 'no/Dockerfile',
      'agent-name': 'Not_A_Name',
      'agent-id': 'two words',
      'image-name': 'registry.example.com/hello',
      'image-tag': '.dot',
      'build-args': 'NOEQUALS',
      platform: 'windows/amd64',
      wait: 'yes',
      'timeout-minutes': '0',
      'queue-timeout-minutes': '5m',
      'on-timeout': 'explode',
      'cancel-on-abort': '1',
      'poll-interval-seconds': '-1',
      summary: 'no',
      logs: 'some',
      annotations: 'no',
      comment: 'no',
      'upload-logs': 'yes',
      'include-git': 'perhaps',
      'compression-level': '10',
    }
    const result = await runChecked(options(invalid))
    expect(result.exitCode).toBe(1)
    const [error = '', ...others] = errorsOf(result)
    expect(others).toEqual([])
    for (const name of Object.keys(invalid)) {
      expect(error.split('\n').filter((line) => line.startsWith(`Input '${name}'`))).toHaveLength(1)
    }
    expect(error).not.toContain('two words key')
    expect(emulator.journal).toEqual([])
    expect(result.post?.stdout).not.toMatch(/warning/)
  })

  it('warns of a misspelt input before it reports what is missing', async () => {
    const result = await run({ 'api-key': '', api_key: apiKey })
    expect(commandsOf(result, 'warning')).toEqual([
      "There is no input 'api_key', so it has no effect.\nDid you mean 'api-key'?",
    ])
    expect(errorsOf(result)[0]).toContain("Input 'api-key' is required")
  })

  it('reads key, account and base URL from the environment', async () => {
    const env = { SGP_API_KEY: apiKey, SGP_ACCOUNT_ID: 'acct-1', SGP_CLIENT_BASE_URL: emulator.url }
    const result = await runChecked({
      ...options({}, env),
      skipPost: true,
      inputs: { 'agent-name': 'hello' },
    })
    expect(result.exitCode).toBe(0)
  })

  it('uses the pushed git tag as the image tag', async () => {
    const result = await runChecked(
      options(
        {},
        { GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: 'v1.2/3', GITHUB_REF: 'refs/tags/v1.2/3' },
      ),
    )
    expect(result.outputs).toMatchObject({ 'image-tag': 'v1.2-3' })
  })

  it('uses the content hash as the image tag outside git', async () => {
    const result = await run()
    expect(result.outputs['image-tag']).toBe(
      `tree-${result.outputs['working-tree-hash']?.slice(0, 12) ?? ''}`,
    )
  })
})
