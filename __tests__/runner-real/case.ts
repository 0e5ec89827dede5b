import type { Observed, Scene } from './scene.ts'

/** A run on act and what must come of it. */
export interface Case {
  readonly name: string
  readonly scene: Scene
  /** Part of what is observed; texts may be matchers. */
  readonly expected: Partial<Record<keyof Observed, unknown>>
  /** Main is killed: post must cancel what it left, and say so in the summary. */
  readonly isLeftToPost: boolean
}
