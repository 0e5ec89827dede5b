import type { Step } from './steps.ts'

/** The parts of a step's title. */
export type StepTitle = Pick<Step, 'title' | 'stage' | 'index' | 'numbering' | 'instruction'>

/** BuildKit pads numbers (`[ 2/10]`) and in multi-platform builds puts the platform first. */
const bracket = /^\[([^\]]{0,300}?) {0,8}(\d{1,6})\/\d{1,6}\] (.*)$/s

/** `[internal] …` and other work of the builder's own has no number. */
export function parseStepTitle(title: string): StepTitle {
  const [, words = '', index, instruction] = bracket.exec(title) ?? []
  // A platform has a slash (`linux/amd64`), the name of a stage cannot.
  const stage = words.split(' ').filter((word) => word !== '' && !word.includes('/'))
  return {
    title,
    stage: stage.join(' ') || undefined,
    index: index === undefined ? undefined : Number(index),
    instruction,
  }
}

/** Builders that number all steps in a row name a stage only here: `FROM golang AS build`. */
export function stageBegunBy(instruction: string): string | undefined {
  return /^FROM .{1,500}? AS ([\w.-]{1,100})\s*$/i.exec(instruction)?.[1]
}
