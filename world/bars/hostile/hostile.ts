import { StringDecoder } from 'node:string_decoder'
import { createChance } from '../../random.ts'
import { harmlessLine, hostileTexts, undoEscapes } from '../../server/hostile-text.ts'
import { workflowCommands } from '../../runner/workflow-commands.ts'
import { atLeast, atMost, type Bar, none } from '../bar.ts'
import { runWithLog, send } from '../streamed-log.ts'
import { longestMsPerCharacter } from './processor-time.ts'
import { writtenLines } from './written-lines.ts'

const generated = 1_000_000
const seed = 20_261_125
/** 8 KiB of text, a backslash that makes a command harmless, four bytes that reset the colours. */
const mostBytes = 8_192 + 5
/** Characters checked at once. A block does not end within a long line that the action cut. */
const blockLength = 1_000_000
const pieceLength = 2_000
const colors = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')
const [begin, end] = ['begin of the hostile lines', 'end of the hostile lines']

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
  const { ratio, worst } = await longestMsPerCharacter()
  if (exitCode !== 0) report(`exit code ${exitCode}`)
  return [
    atLeast('lines generated', 1_000_000, generated),
    atLeast('lines written by hand', 200, writtenLines.length),
    atLeast('lines printed', generated, found.lines),
    none('commands by the rules of the runner', found.commands),
    none('lines with a control character other than TAB and colors', found.unsafe),
    none('lines over 8 KiB', found.long),
    none('blocks with lost or changed text, and missing at the end', found.lost + missing),
    atMost(`time for twice the length ÷ time, at most (${worst})`, 3, ratio),
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
