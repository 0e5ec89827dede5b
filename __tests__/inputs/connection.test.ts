import { describe, expect, it } from '@jest/globals'
import { parseBaseUrl, readConnection } from '../../src/inputs/connection.ts'
import { InvalidInputsError } from '../../src/util/errors.ts'
import { inputEnvironment } from '../../testbed/runner/runner-environment.ts'
import { ownEnvironment } from '../support/environment.ts'

ownEnvironment()

async function problemWith(key: string, account: string, env = {}): Promise<string> {
  Object.assign(process.env, inputEnvironment({ 'api-key': key, 'account-id': account }), env)
  return await readConnection().then(
    () => 'accepted',
    (error: unknown) => (error as Error).message,
  )
}

it.each([
  ['', 'a-1', "Input 'api-key' is required"],
  ['hunter2', '', "A variable that does not exist is empty; 'vars.' reads variables"],
  ['hunter2\nhunter2', 'a-1', "Input 'api-key' contains a space, a line break"],
  ['secrets.hunter2', 'a-1', "Input 'api-key' is the name of a secret, not its value."],
  ['"hunter2"', 'a-1', "Input 'api-key' has quotes around its value."],
  ['a-1', 'key-hunter2', "Input 'account-id' has the form of an API key"],
  ['hunter2', 'vars.X', "Input 'account-id' is the text 'vars.X': write `${{ vars.X }}`."],
  ['hunter2', 'ä', "Input 'account-id' must be one word of visible ASCII characters"],
])('refuses %j with the account %j without showing the key', async (key, account, message) => {
  const text = await problemWith(key, account)
  expect(text).toContain(message)
  expect(text).not.toContain('hunter2')
})

const notStored = 'A secret that does not exist is empty: it may be one of an environment'
const withheld = 'Runs for pull requests from forks and from Dependabot get no secrets.'

it.each([
  ['push', 'octocat', notStored],
  ['workflow_dispatch', 'octocat', notStored],
  ['pull_request_target', 'octocat', notStored],
  ['pull_request', 'octocat', withheld],
  ['pull_request_review_comment', 'octocat', withheld],
  ['push', 'dependabot[bot]', withheld],
])('says on %s by %s why the key may be empty', async (event, actor, reason) => {
  const env = { GITHUB_EVENT_NAME: event, GITHUB_ACTOR: actor }
  const message = await problemWith('', 'a-1', env)
  expect(message).toContain(reason)
  expect(message).not.toContain(reason === withheld ? notStored : withheld)
})

const parse = (text: string): URL => parseBaseUrl('base-url', text)

describe('parseBaseUrl', () => {
  it.each([
    ['https://api.egp.scale.com', 'https://api.egp.scale.com/'],
    ['https://api.egp.scale.com/', 'https://api.egp.scale.com/'],
    ['HTTPS://API.EGP.SCALE.COM', 'https://api.egp.scale.com/'],
    ['https://host.example/api', 'https://host.example/api'],
    ['https://host.example/api/', 'https://host.example/api/'],
    ['https://host.example:8443/a/b', 'https://host.example:8443/a/b'],
    ['https://good.com.evil', 'https://good.com.evil/'],
    ['https://host.example/a@b', 'https://host.example/a@b'],
    ['http://127.0.0.1:5003/public', 'http://127.0.0.1:5003/public'],
    ['http://127.9.9.9', 'http://127.9.9.9/'],
    ['http://0x7f.1', 'http://127.0.0.1/'],
    ['http://LOCALHOST', 'http://localhost/'],
    ['http://[::1]:8089', 'http://[::1]:8089/'],
    ['http://localhost', 'http://localhost/'],
  ])('takes %s', (text, href) => {
    expect(parse(text).href).toBe(href)
  })

  it.each([
    ['', 'is empty'],
    ['api.egp.scale.com', "must start with 'https://'"],
    ['//evil.example', "must start with 'https://'"],
    ['ftp://host.example', "must start with 'https://'"],
    ['javascript:alert(1)', "must start with 'https://'"],
    ['https:evil.example', "must start with 'https://'"],
    ['https:/evil.example', "must start with 'https://'"],
    ['https:///evil.example', "must start with 'https://'"],
    ['https://', "must start with 'https://'"],
    ['https:\\\\evil.example', 'backslash'],
    ['https://good.example\\@evil.example', 'backslash'],
    ['https://host.example/ ', 'white space'],
    [' https://host.example', 'white space'],
    ['https://ho\tst.example', 'white space'],
    ['https://host.example\n', 'white space'],
    ['https://host.example/\u0000', 'control character'],
    ['https://host.example/\u2028', 'white space'],
    ['https://host name', 'white space'],
    ['https://user@host.example', 'user name or password'],
    ['https://user:hunter2@host.example', 'user name or password'],
    ['http://user:hunter2@host.example', 'user name or password'],
    ['https://user:hunter2@host.example:0', 'user name or password'],
    ['user:hunter2@host.example', "must start with 'https://'"],
    ['https:hunter2@host.example', "must start with 'https://'"],
    ['https://user:hunter2@ho st', 'white space'],
    ['https://user:hunter2@[::1', 'not a valid address'],
    ['https://@host.example', 'user name or password'],
    ['https://host.example?key=hunter2', 'query or fragment'],
    ['https://host.example/?', 'query or fragment'],
    ['https://host.example/#part', 'query or fragment'],
    ['https://host.example:0', 'port 0'],
    ['https://a..b^c', 'not a valid address'],
    ['http://host.example', 'must use https'],
    ['http://10.0.0.1', 'must use https'],
    ['http://0.0.0.0', 'must use https'],
    ['http://128.0.0.1', 'must use https'],
    ['http://127.example', 'must use https'],
    ['http://127.0.0.1.evil.example', 'must use https'],
    ['http://localhost.evil.example', 'must use https'],
    ['http://[::ffff:127.0.0.1]', 'must use https'],
    ['https://host.example/v5/builds', "ends in '/v5/builds'"],
    ['https://host.example/api/v5/builds/', "ends in '/v5/builds'"],
    ['https://host.example/api/v5/', "write 'https://host.example/api'"],
    [`https://host.example/${'a'.repeat(2_100)}`, 'more than 2048 characters'],
  ])('refuses %j', (text, problem) => {
    expect(() => parse(text)).toThrow(InvalidInputsError)
    expect(() => parse(text)).toThrow(/^Input 'base-url' /)
    expect(() => parse(text)).toThrow(problem)
    expect(() => parse(text)).not.toThrow('hunter2')
  })
})
