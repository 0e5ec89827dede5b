import type { Problems } from './problems.ts'
import type { MapValue, Value } from './yaml-view.ts'

/** A text of the manifest and where it stands. */
export interface LocatedText {
  readonly text: string
  readonly line: number
}

/**
 * A map of the manifest. Each reader notes a problem for a value of the wrong type; then, and for what is not there, it answers
 * `undefined`. Null stands for an absent value in `optional…` alone.
 */
export interface Section {
  /** The key's value as it is. */
  value(key: string): Value | undefined
  text(key: string): LocatedText | undefined
  optionalText(key: string): LocatedText | undefined
  section(key: string): Section | undefined
  optionalSection(key: string): Section | undefined
  optionalList(key: string): readonly Value[] | undefined
  note(key: string, sentence: string): void
}

/** `path` is the section's name in messages, empty for the whole manifest. */
export function createSection(map: MapValue, path: string, problems: Problems): Section {
  const entries = map.entries()
  const nameOf = (key: string): string => (path === '' ? key : `${path}.${key}`)
  const note = (key: string, sentence: string): void => {
    problems.note(entries.get(key)?.line ?? map.line, `'${nameOf(key)}' ${sentence}`)
  }
  const required = (key: string): Value | undefined => {
    if (!entries.has(key)) note(key, 'is missing.')
    return entries.get(key)
  }
  const optional = (key: string): Value | undefined => {
    const value = entries.get(key)
    return value?.kind === 'null' ? undefined : value
  }
  const asText = (value: Value | undefined, key: string): LocatedText | undefined =>
    value && readText(value, nameOf(key), problems)
  const asSection = (value: Value | undefined, key: string): Section | undefined =>
    value && readSection(value, nameOf(key), problems)

  return {
    value: (key) => entries.get(key),
    text: (key) => asText(required(key), key),
    optionalText: (key) => asText(optional(key), key),
    section: (key) => asSection(required(key), key),
    optionalSection: (key) => asSection(optional(key), key),
    optionalList(key) {
      const value = optional(key)
      if (value === undefined || value.kind === 'list') return value?.items()
      note(key, `must be a list, got ${describe(value)}.`)
      return undefined
    },
    note,
  }
}

export function readSection(value: Value, name: string, problems: Problems): Section | undefined {
  if (value.kind === 'map') return createSection(value, name, problems)
  problems.note(value.line, `'${name}' must be a map of keys and values, got ${describe(value)}.`)
  return undefined
}

/** Nothing but text is text: Agentex's own loader turns no number, boolean or date into it. */
export function readText(value: Value, name: string, problems: Problems): LocatedText | undefined {
  if (value.kind === 'text') return { text: value.text, line: value.line }
  const quotes = ['boolean', 'number', 'date'].includes(value.kind)
    ? ` Write it in quotes: "${'text' in value ? value.text : ''}".`
    : ''
  problems.note(value.line, `'${name}' must be text, got ${describe(value)}.${quotes}`)
  return undefined
}

export function describe(value: Value): string {
  switch (value.kind) {
    case 'list':
    case 'map':
      return `a ${value.kind}`
    case 'null':
      return 'nothing'
    case 'text':
      return 'text'
    case 'boolean':
    case 'number':
    case 'date':
      return `the ${value.kind} ${value.text}`
    case 'other':
      return `'${value.text}', which has another type`
  }
}
