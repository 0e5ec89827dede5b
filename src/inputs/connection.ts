import { defaultBaseUrl } from '../api/model.ts'
import { isLoopback } from '../util/loopback.ts'
import { tryOrUndefined } from '../util/or-undefined.ts'
import { readCustomHeaders } from './custom-headers.ts'
import { parseSecretAsciiWord, parseAsciiWord } from './parse-input.ts'
import {
  readAllFields,
  createInvalidInputError,
  readOptionalInput,
  readRequiredInput,
} from './read-input.ts'

export interface Connection {
  readonly baseUrl: URL
  readonly apiKey: string
  readonly accountId: string
  readonly customHeaders?: Readonly<Record<string, string>>
}

export async function readConnection(): Promise<Connection> {
  return await readAllFields({
    apiKey: () =>
      readRequiredInput(
        'api-key',
        parseSecretAsciiWord,
        `Input 'api-key' is required: set it from a secret, or set the environment variable SGP_API_KEY. ${explainEmptySecret()}`,
      ),
    accountId: () =>
      readRequiredInput(
        'account-id',
        parseAsciiWord,
        "Input 'account-id' is required: set it, or set the environment variable SGP_ACCOUNT_ID. A variable that does not exist is empty; 'vars.' reads variables, 'secrets.' reads secrets.",
      ),
    baseUrl: readBaseUrl,
    customHeaders: readCustomHeaders,
  })
}

function explainEmptySecret(): string {
  const { GITHUB_ACTOR: actor, GITHUB_EVENT_NAME: event = '' } = process.env
  return actor === 'dependabot[bot]' || /^pull_request(?:_review\w*)?$/.test(event)
    ? 'Runs for pull requests from forks and from Dependabot get no secrets.'
    : 'A secret that does not exist is empty: it may be one of an environment that the job does not name, or the caller of this workflow does not pass it.'
}

/** Gives the post step the main step's connection. A gateway wants the same headers from both. */
export function connectionForPostStep(
  { baseUrl, accountId }: { readonly baseUrl: string; readonly accountId: string },
  apiKey: string,
): Connection {
  return { baseUrl: new URL(baseUrl), accountId, apiKey, customHeaders: readCustomHeaders() }
}

function readBaseUrl(): URL {
  return readOptionalInput('base-url', parseBaseUrl) ?? new URL(defaultBaseUrl)
}

/** Returns the address for a command in a message. The main step has reported an invalid one. */
export function baseUrlForMessages(): string {
  return tryOrUndefined(readBaseUrl)?.href ?? 'BASE_URL'
}

const longest = 2_048

/** Rejects what could send the key unencrypted or to a surprising host. Never shows credentials. */
export function parseBaseUrl(name: string, text: string): URL {
  const usual = name === 'agentex-url' ? 'https://agentex.example.com' : defaultBaseUrl
  const example = `such as '${usual}'`
  const reject = (problem: string, hint: string): never =>
    createInvalidInputError(`Input '${name}' ${problem}. ${hint}`)
  if (text === '') reject('is empty', `Set '${name}' to the address of the API, ${example}.`)
  if (text.length > longest)
    reject(`has more than ${longest} characters`, `Write an address ${example}.`)
  // WHATWG URLs drop tabs and line breaks and read '\' as '/': the address is not what it seems.
  if (/[\s\p{Cc}\\]/u.test(text)) {
    reject('contains white space, a control character or a backslash', 'Remove it.')
  }
  const shown = text.includes('@') ? '' : `, got '${text}'`
  if (!/^https?:\/\/[^/?#]/i.test(text)) {
    reject(`must start with 'https://' and a host${shown}`, `Write the whole address, ${example}.`)
  }
  const url = URL.parse(text)
  if (!url) return reject(`is not a valid address${shown}`, `Write an address ${example}.`)
  if (url.username !== '' || url.password !== '' || /^[^/]*\/\/[^/]*@/.test(text)) {
    reject(
      'must not contain a user name or password',
      "Remove everything before the '@'; the key belongs in input 'api-key'.",
    )
  }
  if (text.includes('?') || text.includes('#')) {
    reject(
      `must not have a query or fragment, got one for '${url.host}'`,
      "Remove everything from the '?' or '#' on.",
    )
  }
  if (url.port === '0')
    reject(`has port 0${shown}`, 'Set the port of the API, or leave it out for the default.')
  if (url.protocol === 'http:' && !isLoopback(url)) {
    reject(
      `must use https, otherwise the key would be sent unencrypted to '${url.host}'`,
      "Write 'https://'. Plain 'http://' is allowed only for 127.0.0.1, [::1] and localhost.",
    )
  }
  const [, added] = /(\/v5(?:\/builds)?)\/*$/.exec(url.pathname) ?? []
  if (added !== undefined) {
    const without = url.href.slice(0, url.href.lastIndexOf(added))
    reject(`ends in '${added}'${shown}`, `The action adds it: write '${without}'.`)
  }
  return url
}
