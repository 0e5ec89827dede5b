import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { parseCommandLine, usage, UsageError } from '../../../world/emulator/command-line.ts'

const problemsOf = (...args: string[]): string[] => {
  try {
    parseCommandLine(args)
  } catch (error) {
    if (error instanceof UsageError) return error.message.split('\n')
    throw error
  }
  return []
}

describe('the command line of the emulator', () => {
  it('has defaults for all options', () => {
    expect(parseCommandLine([])).toEqual({
      port: 8089,
      engine: 'docker',
      script: 'success',
      generation: 'g5',
      pathPrefix: '',
      apiKeys: [],
    })
  })

  it('sets every option', () => {
    const args =
      '--port 0 --engine scripted --script my.jsonl --generation g1 --path-prefix /a/b.c --api-key=-k --api-key k2'
    expect(parseCommandLine(args.split(' '))).toEqual({
      port: 0,
      engine: 'scripted',
      script: 'my.jsonl',
      generation: 'g1',
      pathPrefix: '/a/b.c',
      apiKeys: ['-k', 'k2'],
    })
  })

  it('chooses the scripted engine for a script', () => {
    expect(parseCommandLine(['--script', 'slow'])).toMatchObject({ engine: 'scripted' })
  })

  it.each(['--help', '-h'])('asks for help with %s, whatever else is wrong', (flag) => {
    expect(parseCommandLine(['--port', 'x', flag])).toBe('help')
  })

  it.each([
    ['--port 65536', "Option '--port' must be a number from 0 to 65535."],
    ['--port 8e3', "Option '--port' must be a number from 0 to 65535."],
    ['--port', "Option '--port' needs a value, as in '--port 8089'."],
    ['--script=', "Option '--script' needs a value, as in '--script failure'."],
    ['--port --engine', "Option '--port' needs a value, as in '--port 8089'."],
    ['--engine podman', "Option '--engine' must be one of docker, scripted, got 'podman'."],
    [
      '--script slow --engine docker',
      "Option '--script' cannot be combined with '--engine docker'; remove one of them.",
    ],
    ['--generation g6', "Option '--generation' must be one of g0, g1, g2, g3, g4, g5, got 'g6'."],
    ...['api', '/', '/api/', '/a/../b', '/:id'].map(
      (prefix) =>
        [
          `--path-prefix ${prefix}`,
          "Option '--path-prefix' must be a path such as '/api', without '/' at its end.",
        ] as const,
    ),
    ['--api-key ü', "Option '--api-key' must be visible ASCII characters without spaces."],
    ['--prot=1', "Unknown option '--prot'; use '--help' to list the options."],
    ['8089', "Unexpected argument '8089'; options start with '--'."],
  ])('rejects %s in one sentence', (args, problem) => {
    expect(problemsOf(...args.split(' '))).toEqual([problem])
  })

  it('reports all problems at once', () => {
    expect(problemsOf('--port', 'x', '--engine', 'y', '--nope', 'z')).toHaveLength(4)
  })

  it('is documented with every option', () => {
    const documents = [
      usage,
      readFileSync(new URL('../../../world/emulator/README.md', import.meta.url), 'utf8'),
    ]
    for (const name of ['port', 'engine', 'script', 'generation', 'path-prefix', 'api-key'])
      for (const document of documents) expect(document).toContain(`--${name}`)
  })
})
