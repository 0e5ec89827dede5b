import type { LogPart } from '../../build-log/steps.ts'
import type { Log } from '../../runner/log/log.ts'
import { fitsTitle } from '../../runner/log/printable.ts'
import type { Written } from '../../runner/log/writer.ts'

/** A log with more steps than this shows some long titles again. */
const rememberedTitles = 10_000

/** Lines of a builder in a group for each step, and lines of our own between the groups. */
export interface StepGroups {
  show(part: LogPart): Written
  /** Ends the open group and prints a line. */
  say(text: string): Written
  end(): void
}

export function createStepGroups(log: Log): StepGroups {
  const shownTitles = new Set<string>()
  let hasSteps = false
  let open: { readonly key: string; readonly title: string } | undefined

  function end(): void {
    log.endGroup()
    open = undefined
  }

  function enter(key: string, title: string): void {
    if (key === open?.key) return
    end()
    log.group(title, key)
    open = { key, title }
  }

  function say(text: string): Written {
    end()
    return log.line(text)
  }

  /** A title that is too long for a group, or comes after output, is a line of its own, once. */
  function isShownByGroup(key: string, text: string): boolean {
    if (shownTitles.has(key)) return true
    if (shownTitles.size >= rememberedTitles) shownTitles.clear()
    shownTitles.add(key)
    return open?.title === text.trim() && fitsTitle(open.title)
  }

  return {
    show: ({ step, text, kind }) => {
      if (step === undefined) {
        // Builders separate their steps by blank lines; the groups do that already.
        if (hasSteps && text.trim() === '') return undefined
        enter('build', 'Build log')
        return log.line(text)
      }
      hasSteps = true
      // A builder prints "..." when it pauses a parallel step; the title of the other shows that.
      if (kind === 'other') return undefined
      const key = `${step.attempt} ${step.key}`
      enter(key, step.title)
      return kind === 'title' && isShownByGroup(key, text) ? undefined : log.line(text)
    },
    say,
    end,
  }
}
