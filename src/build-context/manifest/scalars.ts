/** What a plain scalar is to the loader; only `text` is a string. */
export type PlainKind = 'text' | 'null' | 'boolean' | 'number' | 'date' | 'merge' | 'other'

/**
 * PyYAML's implicit resolvers, which are close to YAML 1.1 and to no mode of an npm library: `12e4`, `.` and `08` are text,
 * `1:30` and `1_000` are numbers.
 */
const resolvers: readonly (readonly [PlainKind, RegExp])[] = [
  ['null', /^(?:|~|null|Null|NULL)$/],
  ['boolean', /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/],
  ['number', /^[-+]?0b[01_]+$/],
  ['number', /^[-+]?0x[\da-fA-F_]+$/],
  ['number', /^[-+]?0[0-7_]+$/],
  ['number', /^[-+]?(?:0|[1-9][\d_]*)$/],
  ['number', /^[-+]?[1-9][\d_]*(?::[0-5]?\d)+$/],
  ['number', /^[-+]?\d[\d_]*\.[\d_]*(?:[eE][-+]\d+)?$/],
  ['number', /^\.\d[\d_]*(?:[eE][-+]\d+)?$/],
  ['number', /^[-+]?\d[\d_]*(?::[0-5]?\d)+\.[\d_]*$/],
  ['number', /^[-+]?\.(?:inf|Inf|INF)$/],
  ['number', /^\.(?:nan|NaN|NAN)$/],
  ['date', /^\d{4}-\d{2}-\d{2}$/],
  [
    'date',
    /^\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d{2}:\d{2}(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d{2})?))?$/,
  ],
  ['merge', /^<<$/],
  // The value key of YAML 1.1, which the safe loader cannot construct.
  ['other', /^=$/],
]

/** `source` is the scalar's text as it stands in the file, without quotes around it. */
export function kindOfPlain(source: string): PlainKind {
  return resolvers.find(([, expression]) => expression.test(source))?.[0] ?? 'text'
}
