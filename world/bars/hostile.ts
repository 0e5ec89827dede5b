import { StringDecoder } from 'node:string_decoder'
import { createChance } from '../random.ts'
import { harmlessLine, hostileTexts, undoEscapes } from '../server/hostile-text.ts'
import { registeredCommands, workflowCommands } from '../runner/workflow-commands.ts'
import { atLeast, type Bar, none } from './bar.ts'
import { runWithLog, send } from './streamed-log.ts'

const generated = 1_000_000
const seed = 20_261_125
/** 8 KiB of text, a backslash that makes a command harmless, four bytes that reset the colours. */
const mostBytes = 8_192 + 5
/** Characters checked at once. A block does not end within a long line that the action cut. */
const blockLength = 1_000_000
const pieceLength = 2_000
const colors = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')
const [begin, end] = ['begin of the hostile lines', 'end of the hostile lines']

/** Ways to write the command `NAME` that a runner, a log viewer or a terminal might accept. */
const shapes = [
  '::NAME::hostile',
  '::NAME name=A,file=b::hostile',
  '   \t::NAME::hostile',
  '\u0085\u00a0\ufeff\u2003::NAME::hostile',
  '\u200b:\u200b:NAME::hostile',
  '10%\r::NAME::hostile',
  'a\n::NAME::hostile',
  'a\u2028::NAME::hostile\u2029::NAME::hostile',
  '##[NAME]hostile',
  'x ##[NAME name=A;file=b]hostile',
  '#\u200d#[NAME]hostile ###[NAME]hostile',
  '\u001b[31m##[NAME]hostile\u001b[0m',
  '\u001b[1m::NAME::hostile',
  '>>> ##[NAME k1=v1;]hostile',
  '\v::NAME::hostile\f##[NAME]hostile',
  '2026-01-02T03:04:05.678Z ::NAME::hostile',
] as const

/** Lines that are hostile in another way. */
const otherLines = [
  '\u001b]8;;http://evil.example\u0007link\u001b]8;;\u0007',
  '\u001b[2J\u001b[H',
  '\u001b[1A\u001b[2K::error::hostile',
  '\u009b31mred',
  '\u0000\u0007\u0008\u007f',
  '\u202egnp.exe\u2066',
  '\u001b[31mnever closed',
  `\u001b[${'1;'.repeat(100)}m`,
  // Cut where the rest would be a command. What has no place to cut is left out by design.
  `${':'.repeat(8_000)} ${':'.repeat(2_000)}error::hostile`,
  `${' '.repeat(10_000)}::error::hostile`,
  `${'\ufeff'.repeat(10_000)}:`,
  `${'#'.repeat(8_000)};${'#'.repeat(2_000)}[error]hostile`,
  `${'x'.repeat(8_191)},::error::hostile`,
  `${'🚀'.repeat(2_048)}##[error]hostile`,
  '%0A::error::hostile',
  '\\n::error::hostile',
  '&#10;::error::hostile',
  '<script>alert(1)</script>',
  '[x](javascript:alert(1))',
  '\ud800 \udc00',
]

const writtenLines: readonly string[] = [
  ...registeredCommands.flatMap((name) => shapes.map((shape) => shape.replaceAll('NAME', name))),
  ...otherLines,
]

/** Hostile lines through the whole action: event stream, JSON, log, pipe. */
export const hostile: Bar = async ({ report }) => {
  const expected = joinedTexts()
  const found = { lines: 0, commands: 0, unsafe: 0, long: 0, lost: 0 }

  const check = (lines: readonly string[]): void => {
    const text = lines.join('\n')
    found.lines += lines.length
    // Also without what a comparison by culture rules may skip, and without colors.
    for (const read of [
      text,
      text.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, ''),
      text.replaceAll(colors, ''),
    ])
      found.commands += workflowCommands(read).length
    found.unsafe += lines.filter((line) => !harmlessLine.test(line)).length
    found.long += lines.filter((line) => Buffer.byteLength(line) > mostBytes).length
    if (!expected.startsWith(undoEscapes(lines.join('')))) found.lost += 1
  }

  const exitCode = await runWithLog({
    write: async (response) => {
      const random = createChance(seed).next
      let bytes = Buffer.alloc(0)
      for (const line of allTexts()) {
        bytes = Buffer.concat([bytes, Buffer.from(`data: ${JSON.stringify({ line })}\n\n`)])
        while (bytes.length > 65_536) {
          const size = 1 + Math.floor(random() * 65_536)
          await send(response, bytes.subarray(0, size))
          bytes = bytes.subarray(size)
        }
      }
      await send(response, bytes)
    },
    read: async (stdout) => {
      const decoder = new StringDecoder('utf8')
      let rest = ''
      let block: string[] = []
      let length = 0
      let isInside = false
      for await (const chunk of stdout as AsyncIterable<Buffer>) {
        const lines = (rest + decoder.write(chunk)).split('\n')
        rest = lines.pop() ?? ''
        for (const line of lines) {
          if (line === begin) isInside = true
          if (!isInside) continue
          block.push(line)
          length += line.length
          if (line === end) isInside = false
          if ((length > blockLength && line.length < pieceLength) || !isInside) {
            check(block)
            block = []
            length = 0
          }
        }
      }
    },
  })
  const missing = expected.rest()
  if (exitCode !== 0) report(`exit code ${exitCode}`)
  return [
    atLeast('lines generated', 1_000_000, generated),
    atLeast('lines written by hand', 200, writtenLines.length),
    atLeast('lines printed', generated, found.lines),
    none('commands by the rules of the runner', found.commands),
    none('lines with a control character other than TAB and colors', found.unsafe),
    none('lines over 8 KiB', found.long),
    none('blocks with lost or changed text, and missing at the end', found.lost + missing),
  ]
}

function* allTexts(): Generator<string, undefined> {
  yield begin
  yield* writtenLines
  const next = hostileTexts(seed)
  for (let count = 0; count < generated; count += 1) yield next()
  yield end
  return undefined
}

/** The texts once more, without line breaks, to be compared with what arrives piece by piece. */
function joinedTexts(): { startsWith(piece: string): boolean; rest(): number } {
  const texts = allTexts()
  let waiting = ''
  return {
    startsWith(piece) {
      while (waiting.length < piece.length) {
        const next = texts.next()
        if (next.done === true) break
        waiting += undoEscapes(next.value)
      }
      const isEqual = waiting.startsWith(piece)
      waiting = waiting.slice(piece.length)
      return isEqual
    },
    rest: () => waiting.length + Array.from(texts).length,
  }
}
