import { registeredCommands } from '../../runner/workflow-commands.ts'

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
const others = [
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

export const writtenLines: readonly string[] = [
  ...registeredCommands.flatMap((name) => shapes.map((shape) => shape.replaceAll('NAME', name))),
  ...others,
]
