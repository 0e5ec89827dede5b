import type { Build } from '../../api/model.ts'
import type { BuildEvent, Reporter } from '../../build/events.ts'
import { createLogParser } from '../../build-log/log-parser.ts'
import type { LogParser } from '../../build-log/steps.ts'
import type { Redact } from '../text/redact.ts'
import type { Log } from './log.ts'
import { fitsTitle } from './printable.ts'
import type { Written } from './writer.ts'

/** Shows a build in the workflow log while it runs, and collects its steps. */
export type BuildLog = Reporter & Omit<LogParser, 'push'>

/** A log with more steps than this shows some long titles again. */
const rememberedTitles = 10_000

/**
 * Prints the builder's log in a group for each step, and everything else as a line of its own.
 */
export function createBuildLog(
  log: Log,
  redact: Redact,
  now: () => number = () => performance.now(),
): BuildLog {
  const parser = createLogParser()
  const shownTitles = new Set<string>()
  let hasLines = false
  let hasSteps = false
  let openGroup: string | undefined
  let shownStatus: string | undefined
  /** Status lines wait for the end of the open group, which they would split. */
  let waiting: string[] = []

  function endGroup(): Written {
    log.endGroup()
    openGroup = undefined
    const lines = waiting
    waiting = []
    return lines.length === 0 ? undefined : log.line(lines.join('\n'))
  }

  function enterGroup(key: string, title: string): void {
    if (key === openGroup) return
    void endGroup()
    log.group(title, key)
    openGroup = key
  }

  function say(text: string): Written {
    void endGroup()
    return log.line(text)
  }

  function showText(text: string): Written {
    let written: Written
    // Before the parser, which shortens titles and lines: half a secret would not be recognised.
    for (const line of redact(text).split('\n')) written = showLine(line)
    return written
  }

  function showLine(line: string): Written {
    hasLines = true
    const { step, text, kind } = parser.push(line, now())
    if (step === undefined) {
      // Builders separate their steps by blank lines; the groups do that already.
      if (hasSteps && text.trim() === '') return undefined
      enterGroup('build', 'Build log')
      return log.line(text)
    }
    hasSteps = true
    // A builder prints "..." when it pauses one of two parallel steps; the title of the other shows that.
    if (kind === 'other') return undefined
    const key = `${step.attempt} ${step.key}`
    enterGroup(key, step.title)
    return kind === 'title' && isShownByGroup(key, step.title, text) ? undefined : log.line(text)
  }

  /** A title that is too long for a group is a line of its own, once. */
  function isShownByGroup(key: string, title: string, text: string): boolean {
    if (shownTitles.has(key)) return true
    if (shownTitles.size >= rememberedTitles) shownTitles.clear()
    shownTitles.add(key)
    return title === text.trim() && fitsTitle(title)
  }

  function showStatus(status: string): Written {
    if (status === shownStatus) return undefined
    shownStatus = status
    const text = `Build status: ${status}`
    if (openGroup === undefined) return say(text)
    waiting.push(text)
    return undefined
  }

  function showEnd(build: Build): Written {
    void showStatus(build.status)
    const written = endGroup()
    return hasLines ? written : say('The server sent no log for this build.')
  }

  return {
    report: (event: BuildEvent) => {
      switch (event.type) {
        case 'submitted':
          void say(`Submitted build ${event.build.id}`)
          return showStatus(event.build.status)
        case 'status':
          return showStatus(event.status)
        case 'log':
          return showText(event.line)
        case 'notice':
          return say(event.message)
        case 'warning':
          void endGroup()
          return log.warning(event.message)
        case 'finished':
          return showEnd(event.build)
      }
    },
    steps: () => parser.steps(),
    failure: () => parser.failure(),
    warnings: () => parser.warnings(),
    atWork: () => parser.atWork(),
    lastLines: () => parser.lastLines(),
    dialect: () => parser.dialect(),
  }
}
