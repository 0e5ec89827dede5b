import { readFile } from 'node:fs/promises'
import { scriptNames, UsageError } from './command-line.ts'
import type { Script, ScriptStep } from './engines/scripted.ts'

/** How a build may end. */
const ends = ['success', 'failed', 'error', 'timed_out', 'cancelled']
const longestWaitMs = 2 ** 31 - 1

/** Reads a script by its name or path. Rejects with a `UsageError`. */
export async function readScript(nameOrPath: string): Promise<Script> {
  const file = scriptNames.includes(nameOrPath)
    ? new URL(`./scripts/${nameOrPath}.jsonl`, import.meta.url)
    : nameOrPath
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException
    throw new UsageError(
      `Option '--script' must be '${scriptNames.join("', '")}' or a file that can be read, got '${nameOrPath}' (${code}).`,
      { cause },
    )
  }
  return parseScript(text, nameOrPath)
}

/** Parses JSON lines; skips blank ones. Throws a `UsageError` for the first invalid line. */
export function parseScript(text: string, name: string): Script {
  const steps: ScriptStep[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const fail = (expected: string): never => {
      throw new UsageError(`Line ${index + 1} of the script '${name}' must be ${expected}.`)
    }
    if ('end' in (steps.at(-1) ?? {})) fail("removed, because it follows the step 'end'")
    steps.push(decodeStep(parseJson(line), fail))
  }
  if (steps.length === 0) {
    throw new UsageError(
      `The script '${name}' has no steps: add at least one line such as {"end":"success"}.`,
    )
  }
  return steps
}

function decodeStep(value: unknown, fail: (expected: string) => never): ScriptStep {
  const fields: [string, unknown][] =
    typeof value === 'object' && value !== null ? Object.entries(value) : []
  const [[key, content] = ['', undefined], ...others] = fields
  switch (others.length === 0 ? key : '') {
    case 'line':
      return typeof content === 'string' ? { line: content } : fail('{"line": TEXT}')
    case 'status':
      return typeof content === 'string' && content !== ''
        ? { status: content }
        : fail('{"status": TEXT}')
    case 'waitMs':
      return typeof content === 'number' && content >= 0 && content <= longestWaitMs
        ? { waitMs: content }
        : fail(`{"waitMs": NUMBER} with a number from 0 to ${longestWaitMs}`)
    case 'endLog':
      return content === true ? { endLog: true } : fail('{"endLog": true}')
    case 'cancel':
      return content === true ? { cancel: true } : fail('{"cancel": true}')
    case 'end':
      return typeof content === 'string' && ends.includes(content)
        ? { end: content }
        : fail('{"end": STATUS} with success, failed, error, timed_out or cancelled')
    default:
      return fail(
        "a JSON object with exactly one of the keys 'line', 'status', 'waitMs', 'endLog', 'cancel' and 'end'",
      )
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
