import { expect, it } from '@jest/globals'
import { kindOfPlain, type ScalarKind } from '../../../src/build-context/manifest/yaml-value.ts'

/** As PyYAML 6.0's safe loader resolves them. */
const kinds: Readonly<Record<ScalarKind, readonly string[]>> = {
  string: [
    '.',
    '..',
    '12e4',
    '1e3',
    '0o7',
    '08',
    '1.5e3',
    'y',
    'oN',
    '-',
    '1:60',
    '2026-1-1',
    '+.nan',
  ],
  null: ['', '~', 'null', 'Null', 'NULL'],
  boolean: ['yes', 'No', 'TRUE', 'false', 'on', 'OFF'],
  number: [
    '0',
    '-12',
    '007',
    '0b1_0',
    '0x1f',
    '1_000',
    '1:30',
    '1.0',
    '1.',
    '.5',
    '-1.5e+3',
    '1:30.5',
    '-.inf',
    '.NaN',
  ],
  date: ['2026-01-01', '2026-1-1T1:00:00', '2026-01-01 01:00:00.5 +1:00', '2026-01-01t01:00:00Z'],
  other: ['<<', '='],
}
const cases = Object.entries(kinds).flatMap(([kind, sources]) =>
  sources.map((source) => [source, kind] as const),
)

it.each(cases)('reads the plain scalar %j as %s', (source, kind) => {
  expect(kindOfPlain(source)).toBe(kind)
})
