import { clip } from '../../util/clip.ts'
import { limits } from '../limits.ts'
import type { BuildWarning } from '../steps.ts'

const heading = /^ ?\d{1,6} warnings? found\b/
const check = /^ - ([A-Z][A-Za-z]{2,60}): (.*)$/s
const inline = /^WARN: ([A-Z][A-Za-z]{2,60}): (.*)$/s
const lineNumber = / \(line (\d{1,9})\)$/

/** Gathers BuildKit's build checks, each once: they come as lines of a step, at the end, or both. */
export interface BuildChecks {
  /** A line of the step that reads the Dockerfile. */
  pushOfStep(text: string): void
  /** A line after the steps. */
  pushOfEnd(plain: string): void
  list(): readonly Omit<BuildWarning, 'file'>[]
}

export function createBuildChecks(): BuildChecks {
  const found = new Map<string, Omit<BuildWarning, 'file'>>()
  let isListing = false

  function add(rule: string, text: string): void {
    if (found.size >= limits.warnings) return
    const [suffix, number] = lineNumber.exec(text.slice(-30)) ?? []
    const message = clip(text.slice(0, text.length - (suffix?.length ?? 0)), limits.message)
    const line = number === undefined ? undefined : Number(number)
    found.set(`${rule} ${line} ${message}`, { rule, message, line })
  }

  return {
    pushOfStep: (text) => {
      const [, rule, rest] = inline.exec(text) ?? []
      if (rule !== undefined && rest !== undefined) add(rule, rest.trimEnd())
    },
    pushOfEnd: (plain) => {
      if (heading.test(plain)) {
        isListing = true
        return
      }
      const [, rule, rest] = isListing ? (check.exec(plain) ?? []) : []
      if (rule !== undefined && rest !== undefined) add(rule, rest.trimEnd())
      else if (plain.trim() !== '') isListing = false
    },
    list: () => Array.from(found.values()),
  }
}
