import { parseArgs } from 'node:util'
import { generations, type Generation } from '../model/generations.ts'
import { defaultKnobs } from './knobs.ts'

export interface EmulatorCommand {
  /** 0 means any free port. */
  readonly port: number
  readonly engine: 'docker' | 'scripted'
  /** Name or path of the script that the scripted engine plays. */
  readonly script: string
  /** `undefined`: that of the report, or the newest. */
  readonly generation: Generation | undefined
  /** Path of a report of `npm run contact`. */
  readonly like: string | undefined
  /** Empty means a random key. */
  readonly apiKeys: readonly string[]
}

/** The scripts that come with the emulator, in `scripts/`. */
export const scriptNames = ['success', 'failure', 'slow', 'codebuild', 'acr']

export const usage = `Usage: npm run emulator -- [OPTION]...

Serves an emulated builds API on 127.0.0.1 until Ctrl-C.

  --port NUMBER        Port to listen on, 0 for any free port. Default: 8089.
  --engine ENGINE      'docker' runs builds on a Docker engine, 'scripted' plays a script instead.
                       Default: docker, or scripted if --script is given.
  --script SCRIPT      ${scriptNames.map((name) => `'${name}'`).join(', ')}, or a file of JSON lines
                       (see testbed/emulator/README.md).
                       Default: success.
  --generation NAME    Version of the API, g0 (oldest) to g5 (newest). Default: ${defaultKnobs.generation}.
  --like REPORT        Answer as the API of this contact-report.json of 'npm run contact' did.
  --api-key KEY        API key that requests must send. Default: a random one.
                       Repeat it for more keys; each creates builds under its own identity.
  --help               Print this text.
`

/** The command was called wrongly; the message is a sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Parses the arguments of `npm run emulator`. Throws a `UsageError` for the first problem. */
export function parseCommandLine(args: readonly string[]): EmulatorCommand | 'help' {
  const values = readOptions(args)
  if (values.help) return 'help'
  const { port, script, 'api-key': apiKeys } = values
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new UsageError("Option '--port' must be a number from 0 to 65535.")
  if (script !== undefined && values.engine === 'docker')
    throw new UsageError("Option '--script' cannot be combined with '--engine docker'.")
  const engine = values.engine ?? (script === undefined ? 'docker' : 'scripted')
  if (engine !== 'docker' && engine !== 'scripted')
    throw new UsageError(`Option '--engine' must be docker or scripted, got '${engine}'.`)
  const generation = generations.find((one) => one === values.generation)
  if (generation === undefined && values.generation !== undefined)
    throw new UsageError(`Option '--generation' must be one of ${generations.join(', ')}.`)
  if (!apiKeys.every((key) => /^[!-~]+$/.test(key)))
    throw new UsageError("Option '--api-key' must be visible ASCII characters without spaces.")
  return {
    port: Number(port),
    engine,
    script: script ?? 'success',
    generation,
    like: values.like,
    apiKeys,
  }
}

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '8089' },
        engine: { type: 'string' },
        script: { type: 'string' },
        generation: { type: 'string' },
        like: { type: 'string' },
        'api-key': { type: 'string', multiple: true, default: [] },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values
  } catch (cause) {
    const { message } = cause as Error
    throw new UsageError(`${message}; use '--help' to list the options.`, { cause })
  }
}
