import { describe, expect, it } from '@jest/globals'
import { UsageError } from '../../../world/emulator/command-line.ts'
import { parseScript, readScript } from '../../../world/emulator/script-file.ts'

describe('a script file', () => {
  it('has one step on each line', () => {
    const text =
      '{"waitMs": 0.5}\n{"status":"running"}\r\n\n{"line":""}\n{"endLog":true}\n{"cancel":true}\n{"end":"timed_out"}\n'
    expect(parseScript(text, 'mine')).toEqual([
      { waitMs: 0.5 },
      { status: 'running' },
      { line: '' },
      { endLog: true },
      { cancel: true },
      { end: 'timed_out' },
    ])
  })

  it.each([
    ['{"line": 1}', '{"line": TEXT}'],
    ['{"status": ""}', '{"status": TEXT}'],
    ['{"waitMs": -1}', '{"waitMs": NUMBER} with a number from 0 to 2147483647'],
    ['{"waitMs": 2147483648}', '{"waitMs": NUMBER} with a number from 0 to 2147483647'],
    ['{"endLog": false}', '{"endLog": true}'],
    ['{"cancel": 1}', '{"cancel": true}'],
    ['{"end": "succes"}', '{"end": STATUS} with success, failed, error, timed_out or cancelled'],
    ...['text', '[]', 'null', '{}', '{"line":"a","waitMs":1}', '{"hold":"x"}'].map(
      (line) =>
        [
          line,
          "a JSON object with exactly one of the keys 'line', 'status', 'waitMs', 'endLog', 'cancel' and 'end'",
        ] as const,
    ),
  ])('is rejected at the line %s', (line, expected) => {
    expect(() => parseScript(`{"line":"one"}\n\n${line}\n`, 'mine')).toThrow(
      new UsageError(`Line 3 of the script 'mine' must be ${expected}.`),
    )
  })

  it('has no steps after its end', () => {
    expect(() => parseScript('{"end":"success"}\n{"line":"x"}', 'mine')).toThrow(
      new UsageError(
        "Line 2 of the script 'mine' must be removed, because it follows the step 'end'.",
      ),
    )
  })

  it('must not be empty', () => {
    expect(() => parseScript('\n', 'mine')).toThrow(
      new UsageError(
        `The script 'mine' has no steps: add at least one line such as {"end":"success"}.`,
      ),
    )
  })

  it.each([
    ['success', 'success'],
    ['failure', 'failed'],
    ['slow', 'success'],
    ['codebuild', 'failed'],
    ['acr', 'failed'],
  ])('comes with the emulator as %s', async (name, end) => {
    expect((await readScript(name)).at(-1)).toEqual({ end })
  })

  it('must exist', async () => {
    await expect(readScript('/nowhere/mine')).rejects.toThrow(
      "Option '--script' must be 'success', 'failure', 'slow', 'codebuild', 'acr' or a file that can be read, got '/nowhere/mine' (ENOENT).",
    )
  })
})
