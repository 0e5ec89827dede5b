import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import type { Knobs } from '../../testbed/emulator/http/knobs.ts'
import { apiKey, commandsOf, errorsOf, visibleLines } from '../support/checked-action.ts'
import { environments, failureOf, manifest, startDeploying } from './deploying.ts'

const event = { type: 'Normal', reason: 'Pulled', message: 'Pulled agent-hello' }
const preview = { preview: 'true', 'preview-label': 'feature-x' }

const unknown = "Installed. Whether the agent answers is not known without 'agentex-url'."

describe('deploy/', () => {
  it('deploys a build for production and says that the release is installed', async () => {
    await using service = await startDeploying()
    const result = await service.deploy()
    expect(result).toMatchObject({ exitCode: 0, post: { exitCode: 0 } })
    const { deployment = '', 'log-file': logFile, ...outputs } = result.outputs
    const record = JSON.parse(deployment) as Record<'id' | 'build_id' | 'status', string>
    expect(record).toMatchObject({ build_id: service.buildId, status: 'completed' })
    expect(Object.keys(record)).not.toEqual(expect.arrayContaining(['manifest_file']))
    expect(Object.keys(record)).not.toEqual(expect.arrayContaining(['environment_config']))
    expect(outputs).toEqual({
      'deployment-id': record.id,
      status: 'completed',
      namespace: 'agent-hello',
      'helm-release-name': 'hello',
      message: '',
      failure: 'null',
    })
    expect(logFile).toMatch(/deployment\.log$/)
    expect(visibleLines(result).slice(-2)).toEqual([
      "Release 'hello' is installed in namespace 'agent-hello'.",
      unknown,
    ])
    expect(result.summary).toMatch(/^### ✅ `hello` installed/)
    expect(result.summary).toContain(unknown)
    expect(service.emulator.deployments('acct-1')).toMatchObject([
      { manifest_file: manifest, environment_config: environments, preview_label: null },
    ])
    expect(visibleLines(result.post ?? result)).toEqual([])
  })

  it('deploys a preview under the label of the pull request or the branch', async () => {
    await using service = await startDeploying()
    const result = await service.deploy({ ...preview, 'expires-in-hours': '0.5' })
    expect(result.exitCode).toBe(0)
    expect(result.outputs).toMatchObject({
      'preview-label': 'feature-x',
      'expires-at': expect.stringMatching(/^\d{4}-.*Z$/),
    })
    const branch = { GITHUB_REF: 'refs/heads/Topic_1', GITHUB_EVENT_NAME: 'push' }
    const ofBranch = await service.deploy({ preview: 'true' }, branch)
    expect(ofBranch.outputs['preview-label']).toBe('topic-1-e8ce8f')
    const records = service.emulator.deployments('acct-1')
    const hours = records.map(
      ({ created_at: from, expires_at: to }) =>
        (Date.parse(String(to)) - Date.parse(String(from))) / 3_600_000,
    )
    expect(hours.map((one) => one.toFixed(1))).toEqual(['0.5', '8.0'])
  })

  it('ends a preview by the clock of the server, which comes with the list of builds', async () => {
    const date = new Date(Date.now() + 100 * 3_600_000).toUTCString()
    await using service = await startDeploying({ headers: { date } })
    const { outputs } = await service.deploy(preview)
    const hours = (Date.parse(outputs['expires-at'] ?? '') - Date.parse(date)) / 3_600_000
    expect(hours.toFixed(1)).toBe('8.0')
    expect(service.count('deployments')).toBe(0)
  })

  it.each([403, 500])(
    'does not deploy production alone where the list answers %d',
    async (status) => {
      const headers = { 'x-should-retry': 'false' }
      const fault = { type: 'answer', on: 'deployments', status, headers, times: 10 } as const
      await using service = await startDeploying({ faults: [fault] })
      expect(await service.deploy(preview)).toMatchObject({ exitCode: 0 })
      const production = await service.deploy()
      expect(errorsOf(production)).toEqual([
        expect.stringContaining(`Listing deployments failed: `),
      ])
      expect(service.count('deploy')).toBe(1)
    },
  )

  it('shows each event and each line once, and follows unknown words in any case', async () => {
    const lines = Array.from({ length: 1_203 }, (_, index) => `line ${index} of passw0rd-7`)
    const deployment = [
      { status: 'PENDING' },
      { status: 'Rolling Out', events: [event], lines: lines.slice(0, 700) },
      { status: 'COMPLETED', events: [event], lines: lines.slice(700) },
    ]
    await using service = await startDeploying({ deployment })
    const result = await service.deploy()
    expect(result.exitCode).toBe(0)
    const shown = [...result.stdout.matchAll(/^line (\d+) of passw0rd-7$/gm)]
    expect(shown.map(([, number]) => Number(number))).toEqual(lines.map((_, index) => index))
    expect(result.stdout.match(/^Event: Pulled: Pulled agent-hello$/gm)).toHaveLength(1)
    expect(commandsOf(result, 'warning')).toEqual([
      "Unknown deployment status: 'Rolling Out'. Still waiting.",
    ])
    expect(result.outputs['status']).toBe('COMPLETED')
  })

  it('names the last warning of Kubernetes as the reason of a failure', async () => {
    await using service = await startDeploying({ deployment: 'failed' })
    const result = await service.deploy({ logs: 'on-failure' })
    expect(result.exitCode).toBe(1)
    expect(errorsOf(result)).toEqual([
      expect.stringContaining('BackOff: Back-off restarting failed container\n'),
    ])
    expect(errorsOf(result)[0]).toContain('the container starts and ends again')
    expect(failureOf(result)).toMatchObject({ kind: 'deployment', is_transient: false })
    expect(result.outputs['message']).toBe('hello: BackOff: Back-off restarting failed container')
    expect(result.summary).toContain('### ❌ `hello`: BackOff')
    expect(result.stdout).toContain('Warning: BackOff: Back-off restarting failed container')
    expect(result.stdout).toContain('\nTimed out\n')
  })

  it.each([
    ['CANCELLED', 'cancelled'],
    ['Superseded', 'cancelled'],
    ['deleted', 'lost'],
  ])('reports the status %s as %s', async (status, kind) => {
    await using service = await startDeploying({ deployment: [{ status: 'pending' }, { status }] })
    const result = await service.deploy()
    expect(result.exitCode).toBe(1)
    expect(failureOf(result)).toMatchObject({ kind })
  })

  it('is found in the list where its response is lost, and followed', async () => {
    await using service = await startDeploying({ faults: [{ type: 'lose-answer', on: 'deploy' }] })
    const result = await service.deploy(preview)
    expect(result.exitCode).toBe(0)
    expect(result.stdout).toMatch(/Following deployment [\w-]+, which the list shows/)
    expect(service.statuses()).toEqual(['completed'])
  })

  it.each([
    ['completed', 0],
    ['failed', 1],
  ] as const)('says which of two equal ones it follows: %s', async (deployment, exitCode) => {
    const seen = { type: 'delay', on: 'deployments', ms: 0 } as const
    const faults = [{ type: 'lose-answer', on: 'deploy' }, seen, { ...seen, ms: 2_000 }] as const
    await using service = await startDeploying({ deployment, faults })
    const action = await service.start()
    while (service.statuses().length === 0) await sleep(10)
    await fetch(`${service.emulator.url}/v5/agentex/deployments`, {
      method: 'POST',
      headers: {
        'x-api-key': apiKey,
        'x-selected-account-id': 'acct-1',
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        manifest_file: manifest,
        environment_config: environments,
        build_id: service.buildId,
      }),
    })
    const result = await action.finished
    expect(result.exitCode).toBe(exitCode)
    const [ours, newest] = service.emulator.deployments('acct-1').map(({ id }) => String(id))
    const guess = `Following ${newest}, the newest of 2 that may be this run's; the other: ${ours}.`
    expect(visibleLines(result)).toContain(guess)
    expect(result.summary.split(guess)).toHaveLength(2)
    const { 'deployment-id': id, message = '' } = result.outputs
    expect(id).toBe(newest)
    expect([message, ...errorsOf(result)].map((text) => text.includes(guess))).toEqual(
      exitCode === 0 ? [false] : [true, true],
    )
  })

  it('reads a log by either parameter, and one that is null', async () => {
    const lines = Array.from({ length: 1_203 }, (_, index) => `line ${index}`)
    const stages = [{ status: 'pending' }, { status: 'healthy', lines }]
    await using service = await startDeploying({ deployment: stages, logPagesBy: 'after_id' })
    const result = await service.deploy()
    expect(result.exitCode).toBe(0)
    expect([...(result.stdout.match(/^line \d+$/gm) ?? [])]).toEqual(lines)
    service.emulator.turn({
      nullLines: true,
      deployment: [{ status: 'pending' }, { status: 'healthy' }],
    })
    const empty = await service.deploy()
    expect([empty.exitCode, commandsOf(empty, 'warning')]).toEqual([0, []])
  })

  it('ends at healthy, and says at last what is installed where and until when', async () => {
    const deployment = [{ status: 'pending' }, { status: 'healthy' }]
    await using service = await startDeploying({ deployment })
    const result = await service.deploy(preview)
    expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'healthy' } })
    const { 'helm-release-name': release = '', 'expires-at': end = '' } = result.outputs
    expect(visibleLines(result).at(-1)).toBe(
      `Release '${release}' is installed in namespace 'agent-hello'. The preview ends at ${end}.`,
    )
  })

  it('names a preview that failed, with its end and the command that deletes it', async () => {
    await using service = await startDeploying({ deployment: 'failed' })
    const result = await service.deploy(preview)
    const { 'deployment-id': id = '', 'expires-at': end = '' } = result.outputs
    const left = `The preview was left as it is, and ends at ${end}. Delete it:\n`
    expect(errorsOf(result)[0]).toContain(`${left}curl -X DELETE`)
    expect(result.summary).toContain(`${left}\n\`\`\`text\ncurl -X DELETE`)
    expect(errorsOf(result)[0]).toContain(`/v5/agentex/deployments/${id}'`)
    expect(service.statuses()).toEqual(['failed'])
  })

  it('waits for the image of a build that has just succeeded', async () => {
    await using service = await startDeploying({ imageUrlAfterMs: Infinity })
    const action = await service.start()
    while (service.count('get') === 0) await sleep(10)
    service.emulator.turn({ imageUrlAfterMs: 0 })
    expect(await action.finished).toMatchObject({ exitCode: 0, outputs: { status: 'completed' } })
  })

  it('returns at once without waiting', async () => {
    await using service = await startDeploying({ deployment: 'stuck' })
    const result = await service.deploy({ wait: 'false' })
    expect(result).toMatchObject({ exitCode: 0, outputs: { status: 'pending' } })
    expect(result.stdout).toMatch(/Follow it:\ncurl -X GET .*\/v5\/agentex\/deployments\/[\w-]+'/)
    expect(service.count('deployment')).toBe(0)
  })

  it.each([
    [{ ...preview, 'on-timeout': 'delete' }, ['deleted'], 'The preview was deleted.'],
    [preview, ['running'], 'Delete it:\ncurl -X DELETE'],
    [{}, ['running'], 'was left as it is. Follow it:\ncurl'],
  ])('at the time limit with %j leaves %j', async (inputs, statuses, fact) => {
    await using service = await startDeploying({ deployment: [{ status: 'running' }] })
    const result = await service.deploy({ ...inputs, 'timeout-minutes': '0.03' })
    expect(result.exitCode).toBe(1)
    expect(errorsOf(result)).toEqual([expect.stringContaining(fact)])
    expect(failureOf(result)).toMatchObject({ kind: 'timeout' })
    expect(service.statuses()).toEqual(statuses)
    expect(visibleLines(result.post ?? result)).toEqual([])
  })
})

describe('what is not built', () => {
  const other = 'agent: { name: other }\n'
  const file = 'agents/hello/manifest.yaml'

  it.each([
    ['a build that failed', { build_status: 'failed' }, "its status is 'failed'"],
    ['a build that runs', { build_status: 'running' }, "its status is 'running'"],
    ['a build of another agent', { agent_name: 'other' }, "it is of agent 'other'"],
  ])('is not deployed: %s', async (_, build, problem) => {
    await using service = await startDeploying()
    const result = await service.deploy({ 'build-id': service.seed(build) })
    expect(result.exitCode).toBe(1)
    expect(errorsOf(result)).toEqual([expect.stringContaining(problem)])
    expect(failureOf(result)).toMatchObject({ kind: 'refused' })
    expect(result.outputs['message']).toMatch(/^hello: not deployed: Build/)
    expect(result.outputs['message']).toContain(problem)
    expect([service.count('deployments'), service.count('deploy')]).toEqual([0, 0])
  })

  it('is not deployed where its tag was pushed again since', async () => {
    await using service = await startDeploying()
    const newer = service.seed({ build_status: 'running' })
    const result = await service.deploy()
    expect(errorsOf(result)).toEqual([
      expect.stringContaining(`build ${newer} with the status 'running' pushed the same tag later`),
    ])
    service.seed({ build_status: 'error', working_tree_hash: 'b'.repeat(64) })
    const again = await service.deploy()
    expect(errorsOf(again)).toEqual([
      expect.stringContaining('Build again, and deploy that build.'),
    ])
    expect(service.count('deploy')).toBe(0)
  })

  it('is doubted where its tag is pushed again while it is deployed', async () => {
    const faults = [{ type: 'delay', on: 'deploy', ms: 1_500 } as const]
    await using service = await startDeploying({ faults })
    const action = await service.start()
    while (service.count('deploy') === 0) await sleep(10)
    const newer = service.seed({ build_status: 'running' })
    const result = await action.finished
    expect(result).toMatchObject({ exitCode: 1, outputs: { status: 'completed' } })
    expect(errorsOf(result)).toEqual([
      expect.stringMatching(new RegExp(`build ${newer} .* may not be that of build`)),
    ])
    expect(failureOf(result)).toMatchObject({ kind: 'in-doubt', is_transient: false })
    expect(result.summary).toContain('deployed, but perhaps with the image of another build')
    expect(result.summary).toContain(newer)
  })

  it('annotates the line of a manifest of another agent', async () => {
    await using service = await startDeploying({}, { [file]: `\n${other}` })
    const [shown] = [await service.deploy()].map(({ stdout }) => stdout)
    expect(shown).toContain(`::error file=${file},line=2,title=`)
    const { stdout } = await service.deploy({ annotations: 'false' })
    expect(stdout).not.toContain('::error file=')
  })

  it.each([
    [file, 'agent:\n  name: hello\n "open', '3: Invalid YAML: All mapping items must start'],
    [file, '- a', '1: The manifest must be a map.'],
    [file, 'a: 1\nagent:\n  x: y', "3: 'agent.name' is missing."],
    [file, 'agent:\n  name: hello_', "2: 'agent.name' must"],
    ['agents/hello/environments.yaml', 'a: 1\nb: {open', '2: Invalid YAML: Flow map'],
  ])('names file and line: %s with %j', async (path, text, problem) => {
    await using service = await startDeploying({}, { [path]: text })
    const result = await service.deploy()
    expect(result.exitCode).toBe(1)
    expect(errorsOf(result)).toEqual([expect.stringContaining(`${path}:${problem}`)])
    expect(service.emulator.journal).toEqual([])
  })

  it.each([
    [{ 'build-id': '' }, "Input 'build-id' is required."],
    [{ 'build-id': '', 'image-name': 'hello', 'image-tag': 'v1' }, "'image-name' and 'image-tag'"],
    [{ 'image-tag': 'v1' }, "'image-tag' cannot be set in deploy/: a tag does not say which build"],
    [{ manifest: '' }, "Input 'manifest' is required"],
    [{ manifest: 'agents/x.yaml' }, "Could not read the manifest 'agents/x.yaml'"],
    [{ environments: 'e.yaml' }, "Could not read the environments file 'e.yaml'"],
    [{ 'preview-label': 'x' }, "Input 'preview-label' has no meaning without 'preview'"],
    [
      { 'expires-in-hours': '24' },
      "Input 'expires-in-hours' has no meaning without 'preview'. Set 'preview' to 'true', or leave it empty where 'preview' is false.",
    ],
    [{ preview: 'true', 'expires-in-hours': '0' }, 'must be a positive number of hours'],
    [{ preview: 'true', 'preview-label': '_' }, 'must contain only lower-case letters, digits'],
    [{ 'on-timeout': 'delete' }, "Inputs 'on-timeout' and 'preview' cannot be combined"],
  ])('rejects the inputs %j', async (inputs, message) => {
    await using service = await startDeploying()
    const result = await service.deploy(inputs)
    expect(errorsOf(result)).toEqual([expect.stringContaining(message)])
    expect(service.emulator.journal).toEqual([])
  })
})

it.each([
  { 'expires-in-hours': '8' },
  { 'expires-in-hours': '8.0' },
  { 'expires-in-hours': '' },
  { 'expires-in-hours': '24', preview: 'true', 'preview-label': 'x' },
])('accepts a lifetime that has a meaning or is the default: %j', async (inputs) => {
  await using service = await startDeploying()
  expect(await service.deploy({ ...inputs, 'dry-run': 'true' })).toMatchObject({ exitCode: 0 })
})

describe('a refusal of the server', () => {
  const answer = (status: number, body: object | string): Partial<Knobs> => ({
    faults: [
      {
        type: 'answer',
        on: 'deploy',
        status,
        times: 10,
        headers: { 'content-type': 'application/json' },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      },
    ],
  })

  it('is shown in the words of the server', async () => {
    await using service = await startDeploying({ missingSecrets: ['openai'] })
    const result = await service.deploy()
    expect(errorsOf(result)).toEqual([
      expect.stringContaining("responded with 400 Bad Request: Secret 'openai' not found."),
    ])
    expect(failureOf(result)).toMatchObject({ kind: 'refused', is_transient: false })
    expect(service.count('deploy')).toBe(1)
  })

  it.each([
    [
      'a conflict',
      409,
      { detail: 'A deployment is running.' },
      'refused',
      'A deployment is running.',
    ],
    [
      'the other form',
      400,
      { message: 'No quota.', code: 400, data: null },
      'refused',
      'No quota.',
    ],
    ['a long text', 403, { detail: 'x'.repeat(400_000) }, 'refused', '403 Forbidden'],
    ['a firewall', 403, '<html>Blocked</html>', 'in-doubt', 'may or may not have been created'],
  ])('is told from a page: %s', async (_, status, body, kind, words) => {
    await using service = await startDeploying(answer(status, body))
    const result = await service.deploy()
    expect(errorsOf(result)).toEqual([expect.stringContaining(words)])
    expect(failureOf(result)).toMatchObject({ kind })
    expect(errorsOf(result)[0]).not.toContain('field')
    // Before the form, and once after one in doubt.
    expect([service.count('deploy'), service.count('deployments')]).toEqual([
      ...[1, kind === 'refused' ? 1 : 2],
    ])
  })

  it.each([
    ['short', manifest, ': body.manifest_file: bad.\n'],
    ['of two files of 64 KiB', manifest.repeat(8), ': body.manifest_file: bad.\n'],
    ['too long to be read', manifest.repeat(20), '.\nThe server gave no reason.'],
  ])('is place and message of a 422, and not what it repeats: %s', async (_, input, words) => {
    const detail = [{ loc: ['body', 'manifest_file'], msg: 'bad', input }]
    await using service = await startDeploying(answer(422, { detail }))
    const result = await service.deploy()
    expect(errorsOf(result)).toEqual([expect.stringContaining(`422 Unprocessable Entity${words}`)])
    expect(failureOf(result)).toMatchObject({ kind: 'refused' })
    expect(result.stdout).not.toContain('openai')
  })
})
