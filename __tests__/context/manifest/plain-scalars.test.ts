import { expect, it } from '@jest/globals'
import { kindOfPlain, type ScalarKind } from '../../../src/context/manifest/yaml.ts'

/** As PyYAML 6.0's safe loader resolves them. */
const kinds: Readonly<Partial<Record<ScalarKind, readonly string[]>>> = {
  string: ['.', '..', '12e4', '1e3', '0o7', '08', '1.5e3', 'y', 'oN', '-', '1:60', '2026-1-1'],
  null: ['', '~', 'null', 'Null', 'NULL'],
  boolean: ['yes', 'No', 'TRUE', 'false', 'on', 'OFF'],
  number: ['0', '-12', '007', '1_000', '1.0', '1.', '-2.50'],
  date: ['2026-01-01'],
}
const cases = Object.entries(kinds).flatMap(([kind, sources]) =>
  sources.map((source) => [source, kind] as const),
)

it.each(cases)('reads the plain scalar %j as %s', (source, kind) => {
  expect(kindOfPlain(source)).toBe(kind)
})
