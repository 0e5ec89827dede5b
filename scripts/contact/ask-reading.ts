import { type ApiError, asApiError } from '../../src/util/errors.ts'
import { randomUUID } from 'node:crypto'
import { buildPath, buildsPath } from '../../src/api/paths.ts'
import { itemsOf } from './answers.ts'
import { ask, clientFor, type Contact } from './ask.ts'
import type { AskName } from './exchange.ts'

/** That no server gives to a build or an agent. */
export const unknownId = '00000000-0000-4000-8000-000000000000'
const zeros = (length: number): string => '0'.repeat(length)

/** What reading the list says first: why nothing else can be asked, if it fails. */
export async function askList(contact: Contact): Promise<ApiError | undefined> {
  const client = clientFor(contact, 'list')
  const page = { attempts: 1, maxPages: 1 }
  try {
    const query = { limit: 5, sortOrder: 'desc' } as const
    await Array.fromAsync(client.listBuilds(query, contact.signal, page))
    return undefined
  } catch (error) {
    return asApiError(error)
  }
}

/** Refusals of a key and an account, which also tell what is wrong where the list is refused. */
export async function askAccess(contact: Contact): Promise<void> {
  const path = `${buildsPath}?limit=1`
  await ask(contact, 'wrong key', { path, headers: { 'x-api-key': `wrong-${randomUUID()}` } })
  await ask(contact, 'no key', { path, headers: { 'x-api-key': '' } })
  await ask(contact, 'other account', {
    path,
    headers: { 'x-selected-account-id': `contact-${randomUUID()}` },
  })
}

/** Everything else that a GET shows. */
export async function askReading(contact: Contact): Promise<void> {
  const [first] = itemsOf(contact.recorder, 'list') ?? []
  const list = (query: string): string => `${buildsPath}?${query}`
  const questions: readonly (readonly [AskName, string])[] = [
    ['unknown build', buildPath(unknownId)],
    ['unknown log', `${buildPath(unknownId)}/logs`],
    ['default order', list('limit=5')],
    ['one', list('limit=1&sort_order=desc')],
    ['high limit', list(`limit=10001&agent_name=contact-${zeros(12)}`)],
    ['unknown cursor', list(`limit=1&starting_after=${unknownId}`)],
    ['agent filter', list(`limit=1&agent_name=contact-${zeros(12)}`)],
    ['hash filter', list(`limit=1&working_tree_hash=${zeros(64)}`)],
    ['commit filter', list(`limit=1&source_commit=${zeros(40)}`)],
    ['unknown parameter', list('limit=1&contact_parameter=1')],
    ['undeployed', `${buildsPath}/undeployed`],
  ]
  for (const [name, path] of questions) await ask(contact, name, { path })
  if (first === undefined) return
  const after = encodeURIComponent(first.id)
  await ask(contact, 'next', { path: list(`limit=5&sort_order=desc&starting_after=${after}`) })
}
