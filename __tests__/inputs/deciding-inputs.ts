/** What an action does if an input is empty: it uses its default, or it fails. */
type IfEmpty = 'default' | 'error'

const connection = { 'base-url': 'default', 'account-id': 'error' } as const
const changing = { ...connection, 'dry-run': 'error' } as const

/**
 * The inputs that decide whether, where or on what each action does something. A misspelled one is
 * an error.
 */
export const decidingInputs: Readonly<Record<string, Readonly<Record<string, IfEmpty>>>> = {
  '.': changing,
  cancel: {
    ...changing,
    'build-id': 'error',
    'older-than-minutes': 'default',
    'agent-name': 'default',
  },
  'delete-previews': {
    ...changing,
    'preview-label': 'default',
    'agent-name': 'default',
    keep: 'error',
  },
  deploy: {
    ...changing,
    environments: 'default',
    preview: 'error',
    'preview-label': 'default',
    'expires-in-hours': 'default',
    'agentex-url': 'default',
    'test-message': 'default',
  },
  // It needs no account without `select: unbuilt`.
  discover: { ...connection, 'account-id': 'default' },
  list: connection,
  retag: changing,
  undeployed: connection,
  wait: connection,
}

/** A misspelling of an input, and a value that it may have. */
export function misspell(name: string): { readonly given: string; readonly value: string } {
  const given = name.includes('-') ? name.replace('-', '_') : name.slice(0, -1)
  return { given, value: name === 'environments' ? 'prod.yaml' : 'first' }
}
