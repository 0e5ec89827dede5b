import { ActionError } from '../../util/errors.ts'
import { showName } from '../files/file-names.ts'
import type { SensitiveFile } from './find-sensitive.ts'

const shown = 50

/**
 * Names what was found and how to send it nevertheless; nothing of any content. `leavingOut` is a full sentence on how each can be
 * left out.
 */
export function refuseSensitive(found: readonly SensitiveFile[], leavingOut: string): ActionError {
  const first = found.slice(0, shown)
  const more = found.length > shown ? [`and ${found.length - shown} more`] : []
  const list = first.map(({ path, reason }) => `'${showName(path)}' (${reason})`)
  const count =
    found.length === 1
      ? 'a file that looks like a credential'
      : `${found.length} files that look like credentials`
  return new ActionError(
    `The build context has ${count}: ${[...list, ...more].join(', ')}. Nothing was sent.`,
    {
      hint: [
        `${leavingOut} What the build needs can be allowed:`,
        '  allow-sensitive: |',
        ...first.map(({ path }) => `    ${showName(path)}`),
      ].join('\n'),
    },
  )
}
