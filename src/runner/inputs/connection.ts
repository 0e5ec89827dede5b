import { gather, invalid, optional, required } from './read-input.ts'
import { parseBaseUrl } from './base-url.ts'
import { readCustomHeaders } from './custom-headers.ts'
import { parseSecretWord, parseWord } from './parse-input.ts'

export interface Connection {
  readonly baseUrl: URL
  readonly apiKey: string
  readonly accountId: string
  readonly customHeaders?: Readonly<Record<string, string>>
}

const defaultBaseUrl = 'https://api.egp.scale.com'

/** `apiKey` is the text of the input `api-key`. */
export async function readConnection(apiKey: string): Promise<Connection> {
  return await gather({
    apiKey: () =>
      apiKey === ''
        ? invalid(
            "Input 'api-key' is required: set it from a secret, or set the environment variable SGP_API_KEY. Runs for pull requests from forks get no secrets.",
          )
        : parseSecretWord('api-key', apiKey),
    accountId: () =>
      required(
        'account-id',
        parseWord,
        "Input 'account-id' is required: set it, or set the environment variable SGP_ACCOUNT_ID.",
      ),
    baseUrl: readBaseUrl,
    customHeaders: readCustomHeaders,
  })
}

/** Throws `InvalidInputs`. */
export function readBaseUrl(): URL {
  return optional('base-url', parseBaseUrl) ?? new URL(defaultBaseUrl)
}
