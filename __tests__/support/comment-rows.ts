import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { putCommentRow } from '../../src/report/comment/put-row.ts'

type Put = Parameters<typeof putCommentRow>
export type CommentStore = Put[0]
export type Workflow = Put[1]
export type CommentRow = Put[2]

/** The rows in a comment, in the form that other versions of the action read. */
export function rowsIn(body = ''): readonly CommentRow[] {
  const packed = /^<!-- rows (\S+) -->$/m.exec(body)?.[1]
  if (packed === undefined) return []
  const text = inflateRawSync(Buffer.from(packed, 'base64')).toString()
  return JSON.parse(text) as readonly CommentRow[]
}

/** What a comment with this text becomes when a job puts its row; without a text, a new one. */
export async function putInto(body: string, workflow: Workflow, row: CommentRow): Promise<string> {
  let text: string | undefined
  let pauses = 0
  const now = () => ({ id: 1, body: text ?? body })
  const write = (written: string) => {
    text = written
    return Promise.resolve(now())
  }
  const store: CommentStore = {
    find: () => Promise.resolve(text === undefined && body === '' ? [] : [now()]),
    read: () => Promise.resolve(now()),
    create: write,
    update: async (_, written) => {
      await write(written)
    },
    remove: () => Promise.reject(new Error('There is one comment.')),
  }
  const pause = (): Promise<void> => {
    pauses += 1
    return pauses === 1
      ? Promise.resolve()
      : Promise.reject(new Error('The comment did not get its row.'))
  }
  await putCommentRow(store, workflow, row, pause)
  return now().body
}

/** The comment with these rows, of which a job has put the last. */
export async function renderRows(
  workflow: Workflow,
  rows: readonly [...CommentRow[], CommentRow],
): Promise<string> {
  const others = deflateRawSync(JSON.stringify(rows.slice(0, -1))).toString('base64')
  const row = rows.at(-1)
  return row ? await putInto(`<!-- rows ${others} -->`, workflow, row) : ''
}
