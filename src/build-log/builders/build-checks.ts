import { clip } from '../../util/clip.ts'
import { limits } from '../limits.ts'
import type { BuildWarning } from '../steps.ts'

const heading = /^ ?\d{1,6} warnings? found\b/
/** `--check` prints three lines for each: rule, message, and place. */
const checked = /^Check complete, \d{1,6} warnings? (?:has|have) been found!/
const ruleLine = /^WARNING: ([A-Z][A-Za-z]{2,60})(?: - https?:\/\/\S{1,300})?$/
const placeLine = /^\S.{0,300}:(\d{1,9})$/
const check = /^ - ([A-Z][A-Za-z]{2,60}): (.*)$/s
const inline = /^WARN: ([A-Z][A-Za-z]{2,60}): (.*)$/s
const lineNumber = / \(line (\d{1,9})\)$/

/** Each build check of BuildKit once: they come as lines of a step, at the end, or both. */
export function createBuildChecks() {
  const found = new Map<string, Omit<BuildWarning, 'file'>>()
  let isListing = false
  let isChecked = false
  /** The lines of a check so far. */
  let parts: string[] = []

  function add(rule: string, text: string): void {
    const [suffix, number] = lineNumber.exec(text.slice(-30)) ?? []
    set(rule, text.slice(0, text.length - (suffix?.length ?? 0)), number)
  }

  function set(rule: string, text: string, number: string | undefined): void {
    if (found.size >= limits.warnings) return
    const message = clip(text, limits.message)
    const line = number === undefined ? undefined : Number(number)
    found.set(`${rule} ${line} ${message}`, { rule, message, line })
  }

  function pushChecked(plain: string): void {
    const [, named] = ruleLine.exec(plain) ?? []
    if (named !== undefined) parts = [named]
    else if (parts.length === 1) parts.push(plain)
    else {
      const [rule, message] = parts
      if (rule !== undefined && message !== undefined) {
        set(rule, message, placeLine.exec(plain)?.[1])
      }
      parts = []
    }
  }

  return {
    /** A line of the step that reads the Dockerfile. */
    pushOfStep(text: string): void {
      const [, rule, rest] = inline.exec(text) ?? []
      if (rule !== undefined && rest !== undefined) add(rule, rest.trimEnd())
    },
    /** A line after the steps. */
    pushOfEnd(plain: string): void {
      isChecked ||= checked.test(plain)
      if (isChecked && plain.trim() !== '') pushChecked(plain)
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
