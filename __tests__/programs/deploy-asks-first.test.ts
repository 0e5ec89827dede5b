import { describe, expect, it } from '@jest/globals'
import { errorsOf } from '../support/checked-action.ts'
import {
  type Case,
  deployCase,
  type Inputs,
  manifestOf,
  preview,
  refused,
  startAskingAgentex,
} from './asking-agentex.ts'
import { failureOf } from './deploying.ts'

describe('before anything is deployed', () => {
  it.each<readonly [string, Case, kind: string, says: RegExp]>([
    [
      'a wrong key',
      { faults: refused(401, 3) },
      'refused',
      /responded with 401[^]*key service is down/,
    ],
    [
      'a key that may not read',
      { rights: 'none' },
      'refused',
      /responded with 403[^]*permission for this agent/,
    ],
    ['a page', { server: 'page' }, 'refused', /Check input 'agentex-url'/],
    ['another API', { server: 'other-api' }, 'refused', /Check input 'agentex-url'/],
    [
      'an outage',
      { faults: refused(503, 100) },
      'in-doubt',
      /responded with 503[^]*run the job again later/,
    ],
    ['too many requests', { faults: refused(429, 100) }, 'in-doubt', /responded with 429/],
    [
      'nobody there',
      { inputs: { 'agentex-url': 'http://127.0.0.1:1' } },
      'in-doubt',
      /ECONNREFUSED|refused/,
    ],
  ])('the step fails: %s', async (_, given, kind, says) => {
    for (const dryRun of ['false', 'true']) {
      await using asking = await deployCase({
        ...given,
        inputs: { ...given.inputs, 'dry-run': dryRun },
      })
      const { result, service } = asking
      expect(result).toMatchObject({
        exitCode: 1,
        outputs: { message: expect.stringMatching(/^hello: not deployed: /) },
      })
      expect(failureOf(result)).toMatchObject({ kind })
      expect(errorsOf(result)).toEqual([expect.stringMatching(says)])
      expect(service.statuses()).toEqual([])
    }
  })

  it('waits out a key service that is down for a moment', async () => {
    await using asking = await deployCase({ faults: refused(401, 2) })
    expect(asking.result).toMatchObject({ exitCode: 0, outputs: { readiness: 'answers' } })
  })

  it('sends three requests more than without it', async () => {
    await using asking = await deployCase({ earlier: [{}] })
    const { service, agentex } = asking
    const count = async (inputs: Inputs): Promise<number> => {
      const journals = [service.emulator.journal, agentex.journal]
      const before = journals.flat().length
      await asking.deploy({ ...preview, 'dry-run': 'true', ...inputs })
      return journals.flat().length - before
    }
    const without = await count({ 'agentex-url': '', 'test-message': '' })
    expect(await count({})).toBe(without + 3)
  })
})

it('gives Agentex the key, the account, and no other header', async () => {
  await using asking = await startAskingAgentex({}, {}, manifestOf('async'))
  const { agentex, service } = asking
  const { exitCode } = await asking.deploy({}, { SGP_CLIENT_CUSTOM_HEADERS: 'x-gateway: secret' })
  expect(exitCode).toBe(0)
  expect(service.emulator.journal[0]?.headers).toMatchObject({ 'x-gateway': 'secret' })
  const names = new Set(agentex.journal.flatMap(({ headers = {} }) => Object.keys(headers)))
  const known =
    /^(?:host|connection|content-(?:type|length)|transfer-encoding|user-agent|accept|accept-encoding|cache-control)$/
  expect([...names].filter((name) => !known.test(name))).toEqual([
    'x-api-key',
    'x-selected-account-id',
  ])
})

describe('inputs about Agentex', () => {
  it.each<readonly [string, Inputs, string]>([
    [
      'a message without an address',
      { 'agentex-url': '' },
      'A variable of GitHub that does not exist is empty.',
    ],
    [
      'an address without waiting',
      { wait: 'false' },
      "'wait' and 'agentex-url', 'test-message' cannot be combined",
    ],
    [
      'a message without waiting',
      { wait: 'false', 'agentex-url': '' },
      "'wait' and 'test-message' cannot be combined",
    ],
    [
      'http to another host',
      { 'agentex-url': 'http://agentex.example.com' },
      "'agentex-url' must use https",
    ],
    ['no address', { 'agentex-url': 'agentex' }, "such as 'https://agentex.example.com'"],
    [
      'a misspelled address',
      { 'agentex-ulr': 'https://agentex.example.com' },
      "Did you mean 'agentex-url'?",
    ],
    ['a misspelled message', { 'test-mesage': 'hello?' }, "Did you mean 'test-message'?"],
    [
      'no time',
      { 'ready-timeout-minutes': '0' },
      "'ready-timeout-minutes' must be a positive number",
    ],
  ])('are refused: %s', async (_, inputs, says) => {
    await using asking = await startAskingAgentex()
    const result = await asking.deploy(inputs)
    expect(errorsOf(result)).toEqual([expect.stringContaining(says)])
    expect([...asking.agentex.journal, ...asking.service.emulator.journal]).toEqual([])
  })
})
