/** A command for a reader of the log, which shows no key. */
export function curl(method: 'GET' | 'POST' | 'DELETE', path: string, baseUrl: string): string {
  return `curl -X ${method} -H "x-api-key: $SGP_API_KEY" -H "x-selected-account-id: $SGP_ACCOUNT_ID" '${addressOf(path, baseUrl)}'`
}

/** Safe between single quotes of a shell. */
export function addressOf(path: string, baseUrl: string): string {
  return `${baseUrl.replace(/\/+$/, '')}${path}`.replaceAll("'", '%27')
}
