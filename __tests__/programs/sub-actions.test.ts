import { describe, expect, it } from '@jest/globals'
import { formOf } from '../support/forms.ts'
import {
  apiKey,
  commandsOf,
  errorsOf,
  runChecked,
  visibleLines,
} from '../support/checked-action.ts'
import type { ActionOptions, ActionResult } from '../../testbed/runner/runner-model.ts'
import { ofEach } from '../support/of-each.ts'
import { endless, type Inputs, prepareRootAction } from './root-action.ts'

describe('the sub-actions', () => {
  const fixture = ofEach(() =>
    prepareRootAction(
      {
        Dockerfile: 'FROM scratch\n',
        'manifest.yaml': 'agent: { name: hello }\n',
        'environments.yaml': 'environments: {}\n',
      },
      { knobs: { agents: { hello: 'agent-hello', other: 'agent-other' } } },
    ),
  )

  const run = async (entry: ActionOptions['entry'], inputs: Inputs = {}): Promise<ActionResult> =>
    await runChecked({
      entry,
      workspace: fixture.workspace,
      inputs: { ...fixture.connection, ...inputs },
    })
  /** Submits without the action, which would start two processes. Waits for the end by default. */
  const build = async (name: string, { wait = true } = {}): Promise<string> => {
    const headers = { 'x-api-key': apiKey, 'x-selected-account-id': 'acct-1' }
    const url = `${fixture.emulator.url}/v5/builds`
    const body = await formOf({ image_name: name, agent_id: `agent-${name}` })
    const response = await fetch(url, { method: 'POST', headers, body })
    const { id } = (await response.json()) as { readonly id: string }
    // The log ends when the build has ended.
    if (wait) await (await fetch(`${url}/${id}/logs`, { headers })).text()
    return id
  }

  it.each([
    'cancel',
    'delete-previews',
    'deploy',
    'discover',
    'list',
    'retag',
    'undeployed',
    'wait',
  ] as const)("names the server's host, also where the environment names it: %s", async (entry) => {
    const own = { 'build-id': await build('hello') }
    const result = await runChecked({
      entry,
      workspace: fixture.workspace,
      env: { SGP_CLIENT_BASE_URL: fixture.emulator.url },
      inputs: {
        'api-key': apiKey,
        'account-id': 'acct-1',
        ...(entry === 'discover' ? { select: 'unbuilt' } : {}),
        ...(['cancel', 'deploy', 'retag', 'wait'].includes(entry) ? own : {}),
        ...(entry === 'deploy' ? { manifest: 'manifest.yaml' } : {}),
        ...(entry === 'delete-previews' ? { 'preview-label': 'x' } : {}),
        ...(entry === 'retag' ? { 'image-tag': 'v1', 'created-by': 'anyone' } : {}),
      },
    })
    expect(visibleLines(result)[0]).toBe(
      `Using the builds API on ${new URL(fixture.emulator.url).host}.`,
    )
  })

  it('cancels a build and waits for its end', async () => {
    fixture.engine.play(endless)
    const id = await build('hello', { wait: false })
    const result = await run('cancel', { 'build-id': id })
    expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'cancelled' } })
    expect(JSON.parse(result.outputs['build'] ?? '')).toMatchObject({
      id,
      build_status: 'cancelled',
    })
  })

  it('fails when a cancelled build does not end in time, and shows its status', async () => {
    fixture.turn({ cancel: 'stuck' })
    fixture.engine.play(endless)
    const id = await build('hello', { wait: false })
    const result = await run('cancel', { 'build-id': id, 'timeout-minutes': '0.05' })
    expect(result).toMatchObject({ exitCode: 1, outputs: { status: 'cancelling' } })
    expect(errorsOf(result)).toEqual([
      expect.stringMatching(/did not end within 0\.05 min \(status 'cancelling'\)/),
    ])
  })

  it('reports that the server does not respond', async () => {
    const id = await build('hello')
    fixture.turn({ faults: [{ type: 'hang', on: 'cancel' }] })
    const result = await run('cancel', { 'build-id': id, 'timeout-minutes': '0.005' })
    expect(result.exitCode).toBe(1)
    expect(errorsOf(result)).toEqual([
      expect.stringMatching(/^The server did not respond in time\.$/m),
    ])
  })

  it('accepts a finished build as the end of a cancellation', async () => {
    const id = await build('hello')
    const result = await run('cancel', { 'build-id': id })
    expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'success' } })
    expect(visibleLines(result)).toContain(
      `Build ${id} (agent 'hello') had ended before it could be cancelled, with status 'success'.`,
    )
  })

  it('lists matching builds, newest first', async () => {
    const first = await build('hello')
    fixture.engine.play([{ status: 'running' }, { end: 'failed' }])
    const second = await build('hello')
    await build('other')
    const all = await run('list', { 'agent-name': 'hello' })
    expect(all.outputs).toMatchObject({
      count: '2',
      'latest-build-id': second,
      'latest-image-url': expect.stringContaining('hello'),
    })
    const good = await run('list', { 'agent-name': 'hello', status: 'success, cancelled' })
    expect(good.outputs).toMatchObject({ count: '1', 'latest-build-id': first })
    const ids = (JSON.parse(all.outputs['builds'] ?? '') as { readonly id: string }[]).map(
      ({ id }) => id,
    )
    expect(ids).toEqual([second, first])
    const rows = visibleLines(all).filter(
      (line) => line.startsWith(second) || line.startsWith(first),
    )
    expect(rows).toEqual([
      expect.stringMatching(/^\S+ {2}failed {3}\S+ {2}hello {2}hello:latest$/),
      expect.stringMatching(/^\S+ {2}success {2}\S+ {2}hello {2}\S+hello:latest$/),
    ])
    const misspelt = await run('list', { status: 'succes, unknown, Failed' })
    expect(commandsOf(misspelt, 'warning')).toEqual([
      "Input 'status' contains the unknown status 'succes'.\nCheck it for a mistake.",
    ])
    expect((await run('list', { limit: '1', 'sort-order': 'asc' })).outputs).toMatchObject({
      count: '1',
      'latest-build-id': first,
    })
  })

  it('outputs an empty list when there are no builds', async () => {
    expect((await run('list')).outputs).toEqual({
      builds: '[]',
      'builds-file': expect.stringMatching(/\.json$/),
      count: '0',
      'latest-build-id': '',
      'latest-image-url': '',
    })
  })

  it('shows undeployed agents in outputs and summary', async () => {
    fixture.turn({ deployedAgents: ['other'] })
    await build('hello')
    await build('hello')
    await build('other')
    const result = await run('undeployed')
    expect(result.outputs).toMatchObject({ names: '["hello"]', count: '1' })
    expect(JSON.parse(result.outputs['agents'] ?? '')).toMatchObject([
      { agent_name: 'hello', total_builds: 2, latest_build: { agent_name: 'hello' } },
    ])
    expect(result.summary).toContain('`hello`')
    expect((await run('undeployed', { summary: 'false' })).summary).toBe('')
  })
})
