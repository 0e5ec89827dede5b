import { readFile } from 'node:fs/promises'
import { scriptNames, UsageError } from './command-line.ts'
import type { Script, ScriptStep } from '../engines/scripted.ts'

/** How a build may end. */
const ends = ['success', 'failed', 'error', 'timed_out', 'cancelled']
const longestWaitMs = 2 ** 31 - 1

/** Reads a script by its name or path. Rejects with a `UsageError`. */
export async function readScript(nameOrPath: string): Promise<Script> {
  const file = scriptNames.includes(nameOrPath)
    ? new URL(`../scripts/${nameOrPath}.jsonl`, import.meta.url)
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
function parseScript(text: string, name: string): Script {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    const step = parseJson(line)
    if (isStep(step)) return [step]
    throw new UsageError(
      `Line ${index + 1} of the script '${name}' is not a step as in testbed/emulator/README.md: ${line}`,
    )
  })
}

/** Each key of a step, and what stands beside it. */
const contents: Readonly<Record<string, (content: unknown) => boolean>> = {
  line: (content) => typeof content === 'string',
  status: (content) => typeof content === 'string' && content !== '',
  waitMs: (content) => typeof content === 'number' && content >= 0 && content <= longestWaitMs,
  endLog: (content) => content === true,
  end: (content) => ends.some((end) => end === content),
}

function isStep(value: unknown): value is ScriptStep {
  const fields = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return fields.length === 1 && fields.every(([key, content]) => contents[key]?.(content) === true)
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
