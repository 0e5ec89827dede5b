import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { commandsOf, errorsOf } from '../support/checked-action.ts'
import { ofEach } from '../support/of-each.ts'
import { prepareRootAction } from './root-action.ts'

const token = 'gateway-token-5d0c'
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string }

describe('SGP_CLIENT_CUSTOM_HEADERS', () => {
  const action = ofEach(prepareRootAction)

  it('adds headers to each request, of which the log has the number, and masks their values', async () => {
    const lines = [`Authorization: Bearer ${token}`, '', 'X-Tenant:  a:b ', 'X-Region: eu']
    const env = { SGP_CLIENT_CUSTOM_HEADERS: `${lines.join('\r\n')}\r\n` }
    const result = await action.run({ 'image-tag': token }, env)
    expect(result.exitCode).toBe(0)
    const operations = new Set(action.journal.map(({ operation }) => operation))
    expect([...operations]).toEqual(expect.arrayContaining(['list', 'submit', 'get', 'logs']))
    for (const { headers } of action.journal) {
      expect(headers).toMatchObject({
        'user-agent': `agentex-build-action/${version}`,
        authorization: `Bearer ${token}`,
        'x-tenant': 'a:b',
        'x-region': 'eu',
      })
    }
    expect(result.stdout).toMatch(
      /^Using the builds API on \S+, with 3 headers of SGP_CLIENT_CUSTOM_HEADERS\.$/m,
    )
    expect(result.stdout).not.toMatch(/x-tenant|x-region/i)
    expect(commandsOf(result, 'add-mask')).toEqual(
      expect.arrayContaining([`Bearer ${token}`, token]),
    )
    expect(commandsOf(result, 'add-mask')).not.toContain('eu')
    expect(result.stdout.replace(/^::add-mask::.*$/gm, '')).not.toContain(token)
    expect(result.summary).not.toContain(token)
  })

  it('shows nothing of a value that is wrapped, and so is read as the name of a header', async () => {
    const wrapped = `X-Gateway: token-5d0c\nwrapped-part-4711: rest`
    const result = await action.run({}, { SGP_CLIENT_CUSTOM_HEADERS: wrapped })
    expect(result.exitCode).toBe(0)
    expect(result.stdout).toContain(', with 2 headers of SGP_CLIENT_CUSTOM_HEADERS.')
    expect(result.stdout).not.toContain('wrapped-part')
  })

  it('adds them to the requests of the post step', async () => {
    const env = { SGP_CLIENT_CUSTOM_HEADERS: `X-Gateway: ${token}` }
    const started = await action.startEndless({}, env)
    started.signal('SIGKILL')
    expect((await started.finished).post).toMatchObject({ exitCode: 0 })
    const cancel = action.journal.find(({ operation }) => operation === 'cancel')
    expect(cancel?.headers).toMatchObject({ 'x-gateway': token })
  })

  it('replaces none of the headers that the action or the connection sets', async () => {
    const lines = [
      ...['X-API-Key: other', 'x-selected-account-id: other', 'Accept: text/html'],
      ...['User-Agent: other', 'Host: other.example', 'Content-Length: 3', 'Connection: upgrade'],
      ...['Transfer-Encoding: chunked', 'Expect: 100-continue', 'Content-Type: text/plain'],
      ...['Proxy-Authorization: Basic other', 'X-Gateway: one', '__proto__: two'],
    ]
    const env = { SGP_CLIENT_CUSTOM_HEADERS: lines.join('\n') }
    const result = await action.run({}, env)
    expect(result.exitCode).toBe(0)
    for (const { headers } of action.journal) {
      expect(JSON.stringify(headers)).not.toMatch(/other|upgrade|chunked|100-continue|text\/plain/)
      expect(headers).toMatchObject({ 'x-selected-account-id': 'acct-1', 'x-gateway': 'one' })
    }
  })

  it('names the line that is not a header, and shows nothing of it', async () => {
    const env = { SGP_CLIENT_CUSTOM_HEADERS: `X-A: one\n${token}\nX B: ${token}\nX-C: ä` }
    const result = await action.run({}, env)
    expect(result.exitCode).toBe(1)
    expect(action.journal).toEqual([])
    const [error = '', ...others] = errorsOf(result)
    expect(others).toEqual([])
    expect(error).toContain('3 inputs are invalid:')
    for (const line of [2, 3, 4]) {
      expect(error).toContain(
        `Environment variable 'SGP_CLIENT_CUSTOM_HEADERS', line ${line}, must be 'Name: value'`,
      )
    }
    expect(result.stdout.replace(/^::add-mask::.*$/gm, '')).not.toContain(token)
  })
})
