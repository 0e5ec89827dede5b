import { mkdtempDisposable, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { createScriptedEngine } from '../../testbed/emulator/engines/scripted.ts'
import { startEmulator } from '../../testbed/emulator/http/server.ts'
import { apiKey } from '../support/checked-action.ts'
import { packDockerfile } from '../support/forms.ts'
import { type Call, callWithClient, methodsOf } from './official-client.ts'

const hash = 'ab'.repeat(32)
const source = {
  source_repo: 'github.com/octocat/agents',
  source_commit: '0123456789abcdef0123456789abcdef01234567',
  source_ref: 'main',
  source_subpath: 'agents/hello',
  source_dirty: false,
  working_tree_hash: hash,
}

it.each(['g4', 'g5'] as const)(
  'the official client reads each answer of the emulator of %s as it is declared, on every route of builds',
  async (generation) => {
    const engine = createScriptedEngine([
      ...[{ status: 'running' }, { line: '#1 DONE 0.1s' }, { end: 'success' }],
    ])
    await using emulator = await startEmulator({ engine, apiKey, knobs: { generation } })
    await using directory = await mkdtempDisposable(join(tmpdir(), 'client-'))
    const archive = join(directory.path, 'context.tar.gz')
    await writeFile(archive, await packDockerfile())
    const call = async (...calls: readonly Call[]): Promise<readonly unknown[]> =>
      await callWithClient(emulator.url, 'build', calls)

    const build = {
      agent_name: 'hello',
      image_name: 'hello',
      image_tag: 'v1',
      ...source,
      build_args: '{"GREETING":"Hello"}',
      platform: 'linux/amd64',
      context_archive: archive,
    }
    const [created] = await call(['create', build])
    expect(created).toMatchObject({ ...source, agent_name: 'hello', image_name: 'hello' })
    const { id } = created as { readonly id: string }
    const [methods, lines, record, ...others] = await call(
      ['methods', {}],
      ['logs', { build_id: id }],
      ['retrieve', { build_id: id }],
      ['cancel', { build_id: id }],
      ['list', { limit: 1, sort_order: 'desc' }],
      ['list', { agent_name: 'hello', working_tree_hash: hash }],
      ['list', { source_commit: 'f'.repeat(40) }],
      ['list_undeployed', {}],
    )
    const called = ['create', 'logs', 'retrieve', 'cancel', 'list', 'list_undeployed']
    expect(methodsOf(methods)).toEqual(called.toSorted())
    expect(lines).toEqual([{ line: '#1 DONE 0.1s' }])
    expect(record).toMatchObject({ id, build_status: 'success', ...source })
    expect(others).toEqual([
      record,
      [record],
      [record],
      [],
      [{ agent_name: 'hello', latest_build: record, total_builds: 1 }],
    ])
  },
)

it('the official client reads each answer of the emulator as it is declared, on every route of deployments', async () => {
  const files = { manifest_file: 'agent: { name: hello }', environment_config: 'environments: {}' }
  const preview = { preview: true, preview_label: 'PR 7', expires_at: '2099-01-01T00:00:00Z' }
  const knobs = { deployment: [{ status: 'completed', lines: ['one', 'two'] }] }
  await using emulator = await startEmulator({ engine: createScriptedEngine(), apiKey, knobs })
  const [build_id = ''] = emulator.seed([{ account_id: 'acct-1', agent_name: 'hello' }])
  const call = async (...calls: readonly Call[]): Promise<readonly unknown[]> =>
    await callWithClient(emulator.url, 'deploy', calls)

  const [methods, created] = await call(
    ['methods', {}],
    ['create', { ...files, build_id, ...preview }],
  )
  expect(methodsOf(methods)).toEqual(['create', 'delete', 'list', 'logs', 'retrieve'])
  const { id: deployment_id } = created as { readonly id: string }
  const answers = await call(
    ['retrieve', { deployment_id }],
    ['logs', { deployment_id, cursor: '000000000001' }],
    ['list', { agent_name: 'hello', build_id, preview_label: 'pr-7', limit: 1 }],
    ['list', { preview_label: 'pr-8', sort_order: 'desc' }],
    ['delete', { deployment_id }],
  )
  const sent = { ...files, build_id, preview_label: 'pr-7', expires_at: preview.expires_at }
  expect(created).toMatchObject({ ...sent, id: deployment_id, status: 'completed' })
  const lines = [{ id: '000000000002', message: 'two', log_level: 'INFO' }]
  expect(answers).toMatchObject([
    created,
    { deployment_id, lines, has_more: false, next_cursor: '000000000002' },
    [created],
    [],
    { id: deployment_id, status: 'deleted' },
  ])
})
