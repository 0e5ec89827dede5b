import { isDeepStrictEqual } from 'node:util'
import { expect, it } from '@jest/globals'
import type { Tokens } from 'marked'
import { createRedactor } from '../../src/runner/redact.ts'
import { createFailureWriter } from '../../src/runner/output-values.ts'
import { hostileTexts } from '../../testbed/emulator/model/hostile-text.ts'
import { type CommentRow, renderRows, rowsIn } from '../support/comment-rows.ts'
import { tokensIn } from '../support/markdown-tokens.ts'

const secret = 'key-3f9c2d1a5b6c7d8e9f00'
const count = 5_000
/** Lines that a builder may print, each with a secret in its middle. */
function* hostileLines(seed: number): Generator<string> {
  const next = hostileTexts(seed)
  for (let index = 0; index < count; index += 1) yield `${next()}${secret}${next()}`
}

/** A line break, a icon that turns text round, or what a runner takes for a command. */
const broken = /[\p{Cc}\u2028\u2029\u202e\u2066]|##\[|^\s*::/u

it('no line of a builder breaks the outputs failure and message, or shows a key in them', () => {
  let lines = 0
  for (const line of hostileLines(22)) {
    const outputs = new Map<string, string>()
    const host = { setOutput: (name: string, value: string) => void outputs.set(name, value) }
    const writeEnd = createFailureWriter({ host, redact: createRedactor([secret]) })
    const annotation = { title: line, place: undefined }
    const place = { file: line, line: 1 }
    const reason = { step: line, instruction: line, place, exitCode: 2, isTransient: false }
    const shown = { message: line, hint: line, reason: { kind: 'build', ...reason } } as const
    writeEnd(lines % 2 === 0 ? { ...shown, annotation } : shown)
    const { message = '', failure = '' } = Object.fromEntries(outputs)
    const fields = JSON.parse(failure) as Readonly<Record<string, unknown>>
    const values = [message, failure, ...Object.values(fields).map(String)]
    const wrong = values.filter((value) => broken.test(value) || value.includes(secret))
    if (wrong.length > 0) expect({ line, wrong }).toEqual({ line, wrong: [] })
    lines += 1
  }
  expect(lines).toBe(count)
})

const runUrl = 'https://github.com/octocat/agents/actions/runs/1'
const ours = /^(?:<!--[^>]*-->|<\/?code>|<w?br>|\s)+$/

it('no line of a builder is more than text in the comment', async () => {
  const wrong: object[] = []
  for (const line of hostileLines(23)) {
    const row: CommentRow = {
      agent: line,
      icon: '❌',
      words: line,
      image: line,
      commit: line,
      runUrl,
      runNumber: 1,
      runAttempt: 1,
    }
    const workflow = { path: undefined, name: line, event: 'pull_request' }
    const body = await renderRows(workflow, [row])
    const tokens = tokensIn(body)
    const foreign = tokens.filter(
      (token) =>
        token.type === 'image' ||
        (token.type === 'html' && !ours.test(token.raw)) ||
        (token.type === 'link' && token.raw !== `[run](${runUrl})`),
    )
    const rows = tokens.flatMap((token) =>
      token.type === 'table' ? (token as Tokens.Table).rows : [],
    )
    const isWhole = isDeepStrictEqual(rowsIn(body), [row]) && rows.length === 1
    if (foreign.length > 0 || !isWhole) wrong.push({ line, foreign, isWhole })
  }
  expect(wrong).toEqual([])
})
