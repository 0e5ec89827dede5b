import { describe, expect, it } from '@jest/globals'
import { decodeBuild, decodeUndeployedAgents } from '../../src/api/decode.ts'

const g5 = {
  id: 'b-1',
  account_id: 'a-1',
  agent_id: 'ag-1',
  agent_name: 'hello',
  build_status: 'success',
  cloud_provider_build_id: 'p-1',
  created_at: '2026-01-02T03:04:05.678901Z',
  created_by: { id: 'u-1', type: 'user', object: 'identity' },
  build_start_time: '2026-01-02T03:04:06Z',
  build_end_time: '2026-01-02T03:05:06Z',
  image_name: 'hello',
  image_tag: 't',
  image_url: 'registry.example/hello:t',
  source_repo: 'github.com/octocat/agents',
  source_commit: 'abc',
  source_ref: 'main',
  source_subpath: 'hello',
  source_dirty: false,
  working_tree_hash: 'def',
  something_new: { a: 1 },
}

describe('decodeBuild', () => {
  it('reads every field of the newest record and keeps the record', () => {
    expect(decodeBuild(g5)).toEqual({
      id: 'b-1',
      status: 'success',
      agentId: 'ag-1',
      agentName: 'hello',
      imageName: 'hello',
      imageTag: 't',
      imageUrl: 'registry.example/hello:t',
      createdAt: '2026-01-02T03:04:05.678901Z',
      createdBy: 'u-1',
      startedAt: '2026-01-02T03:04:06Z',
      endedAt: '2026-01-02T03:05:06Z',
      sourceRepo: 'github.com/octocat/agents',
      sourceCommit: 'abc',
      sourceRef: 'main',
      sourceSubpath: 'hello',
      sourceDirty: false,
      workingTreeHash: 'def',
      record: g5,
    })
  })

  it.each([
    ['g0', { build_id: 'b', status: 'SUCCEEDED', image_url: 'u' }, 'b', 'SUCCEEDED'],
    ['with blanks', { id: 'b', build_status: ' success\n' }, 'b', 'success'],
    ['with blanks alone', { id: 'b', build_status: ' ', status: 'failed' }, 'b', 'failed'],
    ['g1', { build_id: 'b', build_status: 'running' }, 'b', 'running'],
    ['g2', { id: 'b', agent_name: 'n', build_status: 'queued' }, 'b', 'queued'],
    ['g3', { id: 'b', agent_id: null, build_status: 'deleting' }, 'b', 'deleting'],
    ['both names of the id', { id: 'b', build_id: 'old', build_status: 'x' }, 'b', 'x'],
    ['an empty id beside the old one', { id: '', build_id: 'old', build_status: 'x' }, 'old', 'x'],
    ['both names of the status', { id: 'b', build_status: 'running', status: 'x' }, 'b', 'running'],
    ['no status', { id: 'b' }, 'b', 'unknown'],
    ['a status of another type', { id: 'b', build_status: 3 }, 'b', 'unknown'],
  ])('reads a record of %s', (_, record, id, status) => {
    expect(decodeBuild(record)).toMatchObject({ id, status })
  })

  it('reads nothing from a key called __proto__', () => {
    const record = JSON.parse('{"id":"b-1","__proto__":{"build_status":"success"}}') as object
    expect(decodeBuild(record)).toMatchObject({ id: 'b-1', status: 'unknown', record })
  })

  it('takes a number for an ID', () => {
    expect(decodeBuild({ id: 5 })?.id).toBe('5')
  })

  it.each([
    { value: null },
    { value: 'b' },
    { value: [g5] },
    { value: {} },
    { value: { id: '' } },
    { value: { id: 0.5 } },
  ])('finds no build in $value', ({ value }) => {
    expect(decodeBuild(value)).toBeUndefined()
  })
})

describe('decodeUndeployedAgents', () => {
  it('reads the bare list and leaves out what cannot be read', () => {
    const list = [{ agent_name: 'a', latest_build: g5, total_builds: 3 }, { agent_name: 'b' }, 5]
    expect(decodeUndeployedAgents(list)).toMatchObject([
      { agentName: 'a', latestBuild: { id: 'b-1' }, totalBuilds: 3 },
    ])
  })
})
