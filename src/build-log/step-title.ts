import type { Step } from './steps.ts'

/** BuildKit pads the numbers (`[ 2/10]`) and puts the platform of a multi-platform build before the stage. */
const bracket = /^\[([^\]]*?) *(\d+)\/(\d+)\] (.*)$/s

/** What a title alone tells of a step that has just begun; `[internal] …` and other work of the builder has no number. */
export function parseStepTitle(key: string, title: string): Step {
  const [, words, index, total, instruction] = bracket.exec(title) ?? []
  return {
    key,
    title,
    stage: words === undefined ? undefined : stageOf(words),
    index: index === undefined ? undefined : Number(index),
    total: total === undefined ? undefined : Number(total),
    instruction,
    state: 'running',
    seconds: undefined,
  }
}

/** A platform holds a slash (`linux/amd64`), the name of a stage cannot. */
function stageOf(words: string): string | undefined {
  const stage = words
    .split(' ')
    .filter((word) => word !== '' && !word.includes('/'))
    .join(' ')
  return stage === '' ? undefined : stage
}
