// Has every reader read long hostile texts, and prints its name then. A pattern that takes more than linear time would keep this
// process busy for minutes, or for ever.
import { Writable } from 'node:stream'
import { fillPlaceholders } from '../../src/build/tag-placeholders.ts'
import { createBuildLog } from '../../src/runner/log/build-log.ts'
import { createLog } from '../../src/runner/log/log.ts'
import { parseBuildArgs } from '../../src/runner/inputs/build-args.ts'
import {
  parseAgentName,
  parseImageName,
  parseInteger,
  parseMinutes,
  parseWord,
} from '../../src/runner/inputs/parse-input.ts'
import { writeCancelOutputs } from '../../src/runner/outputs.ts'
import { readState } from '../../src/runner/state/saved-state.ts'
import { systemWorld } from '../../src/runner/world/system-world.ts'
import { code, codeBlock, prose, text } from '../../src/runner/summary/markdown.ts'
import { lineUrl } from '../../src/runner/text/source.ts'
import { createRedactor } from '../../src/runner/text/redact.ts'
import { makeBuild } from '../support/model-server.ts'

const minCharacters = 262_144
const parts = [
  ...[' ', '\t', '\n', '\r\n', '\u0085', '\u00a0', '\ufeff', '\u200b', '\u2028', ' \ufeff'],
  ...[':', '::', ':\u200b', '#', '##', '##[', '#\u200b', '#\u200b#', '[', ']', '\\'],
  ...['\u001b', '\u001b[', '\u001b[1m', '\u001b[1;', '#\u001b[1m', '\ud800', '\u202e', '\0'],
  ...['`', '`a', '_', '_a', '*', '<', '&', '&a', '&#', '@', '1', '1.', '.', ')', '|', '$', '-'],
  ...['a', 'a_', 'a__', 'a-', 'a/', '/', '%', '%0', '=', 'A=', ',', '{', '{"a":', '"', 'é', '🚀'],
  ...['sk-0123456789abcde', '0123456789'],
]

const redact = createRedactor(['sk-0123456789abcdef\nand 0123456789 more'])
const log = createLog(new Writable({ write: (_chunk, _encoding, done) => done() }), [], redact)
const buildLog = createBuildLog(log, redact)

process.env['GITHUB_OUTPUT'] = '/dev/null'
const tagValues = { commit: undefined, ref: undefined, pullRequest: undefined }

const readers: Readonly<Record<string, (long: string) => unknown>> = {
  line: (long) => log.line(long),
  title: (long) => log.group(long),
  annotation: (long) => log.warning(long, { place: { file: long, line: 1 }, title: long }),
  debug: (long) => log.debug(long),
  'build log': (long) => buildLog.report({ type: 'log', line: long }),
  'build step': (long) => buildLog.report({ type: 'log', line: `#1 [1/1] ${long}` }),
  text,
  code: (long) => code(long),
  prose,
  'line of a file': (long) =>
    lineUrl({ commit: long, ref: undefined, repositoryUrl: long }, { file: long, line: 1 }),
  'code block': (long) => codeBlock([long]),
  outputs: (long) =>
    writeCancelOutputs(makeBuild({ id: 'b-1', status: long }), { world: systemWorld, redact }),
  state: (long) => {
    process.env['STATE_hand-over'] = long
    return readState('key')
  },
  'build-args': (long) => parseBuildArgs('input', long),
  'build-args in JSON': (long) => parseBuildArgs('input', `{${long}`),
  'agent-name': (long) => parseAgentName('input', long),
  'image-name': (long) => parseImageName('input', long),
  'image-tag': (long) => fillPlaceholders('input', long, tagValues),
  'branch in image-tag': (long) => fillPlaceholders('input', '{ref}', { ...tagValues, ref: long }),
  integer: (long) => parseInteger('input', long, 0, 9),
  minutes: (long) => parseMinutes('input', long),
  word: (long) => parseWord('input', long),
}

for (const [name, read] of Object.entries(readers)) {
  for (const part of parts) {
    const long = part.repeat(Math.ceil(minCharacters / part.length))
    for (const end of ['!', ':']) {
      try {
        await read(`${long}${end}`)
      } catch {
        // Rejecting an input also ends.
      }
    }
  }
  process.stdout.write(`${name}\n`)
}
