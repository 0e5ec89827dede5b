import { describe, expect, it } from '@jest/globals'
import {
  fitsInTitle,
  printLimits,
  toPrintableLines,
  toPrintableMessage,
  toPrintableTitle,
} from '../../../src/runner/log/printable.ts'
import { createLogWriter } from '../../../src/runner/log/writer.ts'
import { collector } from '../../support/collector.ts'
import { workflowCommands } from '../../../testbed/runner/workflow-commands.ts'
import {
  harmlessLine,
  hostileTexts,
  undoEscapes,
} from '../../../testbed/emulator/model/hostile-text.ts'

const esc = '\u001b'

describe('printable', () => {
  it.each([
    ['an ordinary line', ['an ordinary line']],
    ['', ['']],
    ['a\tb', ['a\tb']],
    ['std::vector<int> a::b', ['std::vector<int> a::b']],
    ['# heading and ## another [link]', ['# heading and ## another [link]']],
    ['one\ntwo\r\nthree\rfour\vfive\fsix', ['one', 'two', 'three', 'four', 'five', 'six']],
    ['a\u0085b\u2028c\u2029d', ['a', 'b', 'c', 'd']],
    ['ends with a break\n', ['ends with a break']],
    ['blank\n\nline', ['blank', '', 'line']],
    ['::error::x', ['\\::error::x']],
    ['  \u00a0\ufeff\u2003::error::x', ['  \u00a0\ufeff\u2003\\::error::x']],
    ['\u0085::error::x', ['', '\\::error::x']],
    ['\u200b:\u200b:error::x', ['\u200b\\:\u200b:error::x']],
    ['10%\r::set-env name=A::b', ['10%', '\\::set-env name=A::b']],
    ['x ##[error]a ##[group]b', ['x ##\\[error]a ##\\[group]b']],
    ['###[group]', ['###\\[group]']],
    ['##\u200b[group]', ['##\u200b\\[group]']],
    ['\u0000\u0008\u001b[2J\u007f\u009b', ['\\x00\\x08\\x1b[2J\\x7f\\x9b']],
    ['abc\u202edef\u2066', ['abc\\u202edef\\u2066']],
    ['half \ud83d pair', ['half \ufffd pair']],
    [`${esc}[31mred`, [`${esc}[31mred${esc}[0m`]],
    [`${esc}[31mred${esc}[0m`, [`${esc}[31mred${esc}[0m`]],
    [`${esc}[01;31;44mred${esc}[m`, [`${esc}[01;31mred${esc}[m${esc}[0m`]],
    [`a${esc}[8mb${esc}[30;40mc${esc}[2;4;5;7;9md`, [`ab${esc}[30mcd${esc}[0m`]],
    [`${esc}[38;5;8;48;5;1;58;2;1;1;1;22mx`, [`${esc}[38;5;8;22mx${esc}[0m`]],
    [`${esc}[38;2;1;2;3mx${esc}[38;5m${esc}[98my`, [`${esc}[38;2;1;2;3mxy${esc}[0m`]],
    [`#${esc}[7m#[error]x`, ['##\\[error]x']],
    [`${esc}]8;;http://x${esc}\\link`, ['\\x1b]8;;http://x\\x1b\\link']],
    [`${esc}[${'1;'.repeat(20)}m`, [`\\x1b[${'1;'.repeat(20)}m`]],
    [`##${esc}[0m[group]x`, [`##${esc}[0m\\[group]x${esc}[0m`]],
    [`${esc}[1m::error::x`, [`${esc}[1m\\::error::x${esc}[0m`]],
  ])('shows %j as %j', (text, lines) => {
    expect(toPrintableLines(text)).toEqual(lines)
  })

  it('splits a long line at 8 KiB of UTF-8, never inside a character', () => {
    const lines = toPrintableLines('🚀'.repeat(5_000))
    expect(lines.map((line) => Buffer.byteLength(line))).toEqual([8_192, 8_192, 3_616])
    expect(lines.join('')).toBe('🚀'.repeat(5_000))
  })

  it.each([
    ['after white space', 'word, '.repeat(3_000)],
    ['after marks, in minified code', 'var a=b;{c()},'.repeat(3_000)],
    ['with a tab between long words', `${'x'.repeat(5_000)}\t`.repeat(4)],
    ['before a style sequence', `${'x'.repeat(5_000)}${esc}[31m`.repeat(4)],
  ])('splits a long line %s and loses nothing', (_, text) => {
    const lines = toPrintableLines(text)
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.join('').replaceAll(`${esc}[0m`, '')).toBe(text)
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(8_192 + 5)
  })

  it.each([
    ['around words', 'ordinary words stand here '],
    ['in minified code', 'var a=b;{c("d")},'],
    ['in Base64', 'aGVsbG8gd29ybGQh'],
    ['in Japanese', '日本語'],
    ['among colours', `${esc}[1;31mred${esc}[0m`],
  ])('never shows half a secret, which the runner would not mask: %s', (_, around) => {
    const secret = 'hunter2-correct-horse-battery-staple'
    for (let shift = 0; shift < 120; shift += 1) {
      const before = `${'x'.repeat(shift)}${around.repeat(Math.ceil(8_080 / around.length))}`
      const lines = toPrintableLines(`${before}${secret}${around.repeat(600)}`)
      expect(lines.join('\n').replaceAll(secret, '')).not.toMatch(/hunter2|staple/)
    }
  })

  it('replaces a run without any border by its length', () => {
    const run = 'QUJD'.repeat(5_000)
    expect(toPrintableLines(`before ${run} after`)).toEqual([
      'before ',
      '… 20001 bytes without a space left out',
      'after',
    ])
    expect(toPrintableLines(run)).toEqual(['… 20000 bytes without a space left out'])
  })

  it('escapes a piece that begins like a command', () => {
    const lines = toPrintableLines(
      `${'a'.repeat(printLimits.pieceBytes - 1)} ::set-output name=a::b`,
    )
    expect(lines[1]).toBe('\\::set-output name=a::b')
  })

  it('never splits inside a style sequence, though it contains semicolons', () => {
    for (let shown = 1; shown < 8; shown += 1) {
      const run = 'a'.repeat(printLimits.pieceBytes - shown)
      const lines = toPrintableLines(`${run}${esc}[1;22;31mred`)
      expect(lines).toEqual([run, `${esc}[1;22;31mred${esc}[0m`])
    }
  })

  it.each([
    ['a mark', 'a;'],
    ['a mark after a style sequence', `${esc}[1m;`],
    ['a mark after many digits', `${'0'.repeat(40)};`],
    ['the first of two characters outside ASCII', 'é', 'é'],
  ])('splits a run after %s', (_, end, rest = '') => {
    const first = `${'a'.repeat(8_000)}${end}`
    const lines = toPrintableLines(`${first}${rest}${'b'.repeat(400)}`)
    expect(lines.map((line) => line.replace(`${esc}[0m`, ''))).toEqual([
      first,
      `${rest}${'b'.repeat(400)}`,
    ])
  })

  it('does not split between a character of ASCII and another one', () => {
    expect(toPrintableLines(`éé${'a'.repeat(9_000)}é`)).toEqual([
      'é',
      '… 9004 bytes without a space left out',
    ])
  })

  it('shows how much of an endless line was cut, between words', () => {
    const lines = toPrintableLines('b '.repeat(printLimits.lineCharacters / 2 + 5))
    expect(lines).toHaveLength(printLimits.lineCharacters / printLimits.pieceBytes + 1)
    expect(lines.at(-1)).toBe('… 10 bytes cut')
    const text = `${'b '.repeat(printLimits.lineCharacters / 2 - 2)}secret`
    expect(toPrintableLines(text).slice(-2)).toEqual([
      expect.stringMatching(/b $/),
      '… 6 bytes cut',
    ])
  })

  it('shows how much of a text with too many lines was cut', () => {
    const lines = toPrintableLines('\n'.repeat(printLimits.lines + 10))
    expect(lines).toHaveLength(printLimits.lines + 1)
    expect(lines.at(-1)).toBe('… 10 bytes cut')
    expect(toPrintableLines('a\n'.repeat(printLimits.lines))).toHaveLength(printLimits.lines)
  })

  it('lets no command through, keeps every character and every limit, for 50,000 hostile texts', async () => {
    const next = hostileTexts(20_261_125)
    const output = collector()
    const writer = createLogWriter(output)
    const spoiled: string[] = []
    let rawCommands = 0
    for (let index = 0; index < 50_000; index += 1) {
      const text = next()
      if (workflowCommands(text).length > 0) rawCommands += 1
      const lines = toPrintableLines(text)
      if (undoEscapes(lines.join('')) !== undoEscapes(text)) spoiled.push(text)
      for (const line of lines) await writer.line(line)
    }
    await writer.flush()
    const written = output.text()
    const shownLines = written.split('\n')

    expect(rawCommands).toBeGreaterThan(12_500)
    expect(spoiled).toEqual([])
    expect(workflowCommands(written)).toEqual([])
    // The same with all that a comparison by culture rules may skip.
    expect(workflowCommands(written.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, ''))).toEqual(
      [],
    )
    expect(workflowCommands(written.replaceAll(new RegExp(`${esc}\\[[0-9;]*m`, 'g'), ''))).toEqual(
      [],
    )
    expect(shownLines.filter((line) => !harmlessLine.test(line))).toEqual([])
    expect(
      shownLines.filter((line) => Buffer.byteLength(line) > printLimits.pieceBytes + 5),
    ).toEqual([])
  })
})

describe('toPrintableMessage', () => {
  it('keeps the lines and drops the colours', () => {
    expect(toPrintableMessage(`${esc}[31mfirst${esc}[0m\nsecond\n`)).toEqual(['first', 'second'])
  })

  it('escapes every line, for the runner prints all but the first unchanged', () => {
    expect(toPrintableMessage('a\n::error::b\n##[group]c')).toEqual([
      'a',
      '\\::error::b',
      '##\\[group]c',
    ])
  })

  it.each([
    ['one long line', 'word '.repeat(1_000)],
    ['a long line of minified code', 'a=b;'.repeat(4_000)],
    ['many lines', 'line\n'.repeat(2_000)],
    ['lines that end with CR LF', 'x\r\n'.repeat(4_000)],
    ['pairs of surrogates', '🚀 '.repeat(3_000)],
  ])('has at most 4,096 characters and says how many there were: %s', (_, text) => {
    const message = toPrintableMessage(text).join('\n')
    expect(message.length).toBeLessThanOrEqual(4_096)
    expect(message.endsWith(`… (cut: ${text.trimEnd().length} characters in total)`)).toBe(true)
    expect(message.isWellFormed()).toBe(true)
  })

  it('is whole at 4,096 characters', () => {
    const text = 'abc '.repeat(1_024).slice(0, -1)
    expect(toPrintableMessage(`${text}d`)).toEqual([`${text}d`])
    expect(toPrintableMessage(`${text}de`).join('')).toMatch(/ abc… \(cut: 4097 characters/)
  })

  it('never shows half a secret', () => {
    for (let length = 3_900; length < 4_110; length += 1) {
      const text = `${'y'.repeat(length % 7)} ${'word '.repeat(900).slice(0, length)} hunter2-staple end`
      const shown = toPrintableMessage(`${text} ${'x '.repeat(900)}`).join('\n')
      expect(shown.replace('hunter2-staple', '')).not.toContain('hunter2')
    }
  })
})

describe('toPrintableTitle', () => {
  it.each([
    ['two\nlines', '', 'two lines'],
    [`${esc}[1mbold${esc}[0m`, '', 'bold'],
    ['::group::x', '', '\\::group::x'],
    ['xy '.repeat(200), ' (continued)', `${'xy '.repeat(99).trim()}… (continued)`],
    [`RUN ${'x'.repeat(400)}`, '', 'RUN…'],
  ])('shows %j with the mark %j as one line', (text, mark, title) => {
    expect(toPrintableTitle(text, mark)).toBe(title)
  })
})

describe('fitsInTitle', () => {
  it.each([
    ['RUN make', true],
    [' RUN make ', true],
    ['RUN make\nRUN test', false],
    ['##[group]x', false],
    ['x'.repeat(299), true],
    ['x'.repeat(300), false],
  ])('%j: %j', (title, fits) => {
    expect(fitsInTitle(title)).toBe(fits)
  })
})
