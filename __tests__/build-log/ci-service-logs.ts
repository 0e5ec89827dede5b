import { readScript } from '../../testbed/emulator/http/script-file.ts'

/** The log that a script of the emulator plays. */
const played = async (name: string): Promise<readonly string[]> =>
  (await readScript(name)).flatMap((step) => ('line' in step ? [step.line] : []))

/** A whole log of AWS CodeBuild, whose push is refused. */
export const codeBuildRefusedPush = await played('codebuild')
export const codeBuildStart = codeBuildRefusedPush.slice(0, 7)
export const codeBuildEnd = codeBuildRefusedPush.slice(-7)

/** A phase of AWS CodeBuild with the output of its commands. */
export function codeBuildPhase(
  name: string,
  commands: readonly (readonly [command: string, ...output: string[]])[],
  failed?: string,
): readonly string[] {
  const message = `COMMAND_EXECUTION_ERROR Message: Error while executing command: ${failed}. Reason: exit status 1`
  const service = (text: string) => `[Container] 2026/01/02 10:11:15.123456 ${text}`
  return [
    service(`Entering phase ${name}`),
    ...commands.flatMap(([command, ...output]) => [
      service(`Running command ${command}`),
      ...output,
      '',
    ]),
    ...(failed === undefined
      ? []
      : [service(`Command did not exit successfully ${failed} exit status 1`)]),
    service(`Phase complete: ${name} State: ${failed === undefined ? 'SUCCEEDED' : 'FAILED'}`),
    service(`Phase context status code: ${failed === undefined ? ' Message: ' : message}`),
  ]
}

export const built = `#0 building with "default" instance using docker driver

#1 [internal] load build definition from Dockerfile
#1 DONE 0.0s

#2 [1/1] FROM docker.io/library/alpine
#2 DONE 1.0s

#3 exporting to image
#3 naming to reg.example/team/app:1 done
#3 DONE 0.1s`.split('\n')

const acrFailure = await played('acr')
const [launched = 0, ended] = ['Launching container', 'Container failed'].map((words) =>
  acrFailure.findIndex((line) => line.includes(words)),
)
export const classicFailure = acrFailure.slice(launched + 1, ended)

/** ACR Tasks around the lines of a builder. */
export function acr(lines: readonly string[], hasFailed = true): readonly string[] {
  const service = (text: string) => `2026/01/02 10:11:12 ${text}`
  return [
    ...acrFailure.slice(0, launched + 1),
    ...lines,
    ...(hasFailed
      ? acrFailure.slice(ended)
      : [
          service('Successfully executed container: build'),
          service('Pushing image: reg.example/app:1, attempt 1'),
          service('Successfully pushed image: reg.example/app:1'),
          'Run ID: ab1 was successful after 9s',
        ]),
  ]
}

const acrLines = [...acrFailure, ...acr(built, false)]

/** Lines for each row of the services' tables at least, without what stands before them. */
export const serviceLines: Readonly<Record<string, readonly string[]>> = {
  codeBuild: linesBehind(/^\[Container\] \S+ \S+ /, codeBuildRefusedPush),
  acr: linesBehind(/^[\d/]+ [\d:]+ /, acrLines),
  untimed: [
    ...linesBehind(/^(?=[fR])/, acrLines),
    'ERROR: build step 0 "gcr.io/a/b" failed: step exited with non-zero status: 1',
    'ERROR: error pushing image "gcr.io/a/b": retry budget exhausted (10 attempts)',
  ],
  cloudBuildSteps: ['Finished Step #0', 'ERROR: context deadline exceeded'],
}

function linesBehind(prefix: RegExp, lines: readonly string[]): readonly string[] {
  return lines.filter((line) => prefix.test(line)).map((line) => line.replace(prefix, ''))
}
