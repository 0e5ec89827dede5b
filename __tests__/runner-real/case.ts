import type { Observed, Scene } from './scene.ts'

/** A run on act and what must come of it. */
export interface Case {
  readonly name: string
  readonly scene: Scene
  /** Part of what is observed; texts may be matchers. */
  readonly expected: Partial<Record<keyof Observed, unknown>>
  /** Main is killed while it has a build, which post must cancel. */
  readonly isLeftToPost: boolean
}
