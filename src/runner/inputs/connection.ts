import { parseBaseUrl } from '../../api/base-url.ts'
import type { InputReader } from './input-reader.ts'
import { parseSecretWord, parseWord } from './input-values.ts'

export interface Connection {
  readonly baseUrl: URL
  readonly apiKey: string
  readonly accountId: string
}

const defaultBaseUrl = 'https://api.egp.scale.com'

/** Notes what is missing or wrong; the values count only once `reader.throwProblems` has not thrown. */
export function readConnection(reader: InputReader): Connection {
  const apiKey = reader.required(
    'api-key',
    parseSecretWord,
    "Input 'api-key' is required: set it from a secret, or set the environment variable SGP_API_KEY. Runs for pull requests from forks get no secrets.",
  )
  const accountId = reader.required(
    'account-id',
    parseWord,
    "Input 'account-id' is required: set it, or set the environment variable SGP_ACCOUNT_ID.",
  )
  return { apiKey: apiKey ?? '', accountId: accountId ?? '', baseUrl: readBaseUrl(reader) }
}

function readBaseUrl(reader: InputReader): URL {
  return reader.optional('base-url', (_, text) => parseBaseUrl(text)) ?? new URL(defaultBaseUrl)
}
