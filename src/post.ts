import { cleanUp } from './runner/clean-up.ts'
import { entrypoint } from './runner/entrypoint.ts'

/** The post step of the root action: ends what a run that was stopped left behind. It never fails the job. */
export async function post(): Promise<void> {
  await entrypoint(cleanUp)
}
