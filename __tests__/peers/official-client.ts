import { apiKey } from '../support/checked-action.ts'
import { runPython } from './python.ts'

export type Call = readonly [method: string, parameters: Readonly<Record<string, unknown>>]

/** Calls one resource with the official client; resolves to results, or names of errors. */
export async function callWithClient(
  url: string,
  resource: 'build' | 'deploy',
  calls: readonly Call[],
): Promise<readonly unknown[]> {
  const env = { SGP_API_KEY: apiKey, SGP_ACCOUNT_ID: 'acct-1', SGP_CLIENT_BASE_URL: url }
  const input = JSON.stringify(calls.map(([name, sent]) => [`${resource}.${name}`, sent]))
  return JSON.parse(await runPython('client.py', [], { input, env })) as readonly unknown[]
}

/** The calls that the client has, with `methods` as the only call. */
export function methodsOf(names: unknown): readonly string[] {
  const known = ['with_raw_response', 'with_streaming_response']
  return (names as string[]).filter((name) => !known.includes(name)).toSorted()
}
