import type { services } from '../../src/build-log/ci-service-lines.ts'

/** Logs of two build services around their builders, in their own wording. */
const container = (second: number, text: string) =>
  `[Container] 2026/01/02 10:11:${String(second).padStart(2, '0')}.123456 ${text}`

const docker = 'docker build -t $IMAGE .'
const push = 'docker push $IMAGE'

/** A phase of AWS CodeBuild with the output of its commands. */
export function codeBuildPhase(
  name: string,
  second: number,
  commands: readonly (readonly [command: string, ...output: string[]])[],
  failed?: string,
): readonly string[] {
  const complete = (state: string) =>
    container(second + 5, `Phase complete: ${name} State: ${state}`)
  return [
    container(second, `Entering phase ${name}`),
    ...commands.flatMap(([command, ...output]) => [
      ...[container(second + 1, `Running command ${command}`), ...output, ''],
    ]),
    ...(failed === undefined
      ? [complete('SUCCEEDED'), container(second + 5, 'Phase context status code:  Message: ')]
      : [
          container(second + 4, `Command did not exit successfully ${failed} exit status 1`),
          complete('FAILED'),
          container(
            second + 5,
            `Phase context status code: COMMAND_EXECUTION_ERROR Message: Error while executing command: ${failed}. Reason: exit status 1`,
          ),
        ]),
  ]
}

export const codeBuildStart = [
  container(0, 'Running on CodeBuild On-demand'),
  container(0, 'Waiting for agent ping'),
  container(1, 'Phase is DOWNLOAD_SOURCE'),
  container(1, 'Phases found in YAML: 3'),
  container(1, ' BUILD: 1 commands'),
  container(2, 'Phase complete: DOWNLOAD_SOURCE State: SUCCEEDED'),
  container(2, 'Phase context status code:  Message: '),
]

export const codeBuildEnd = [
  ...['Expanding base directory path: .', 'Assembling file list', 'Expanding .'],
  ...['No matching auto-discover report paths found', 'Found 16 file(s)'],
  'Phase complete: UPLOAD_ARTIFACTS State: SUCCEEDED',
  'Phase context status code:  Message: ',
].map((text) => container(50, text))

export const built = [
  ...['#0 building with "default" instance using docker driver', ''],
  ...['#1 [internal] load build definition from Dockerfile', '#1 DONE 0.0s', ''],
  ...['#2 [1/1] FROM docker.io/library/alpine', '#2 DONE 1.0s', ''],
  ...['#3 exporting to image', '#3 naming to reg.example/team/app:1 done', '#3 DONE 0.1s'],
]

export const classicFailure = [
  ...['Step 1/2 : FROM alpine', ' ---> 05455a08881e', 'Step 2/2 : RUN make'],
  ...[' ---> Running in 6e4f8b1c2a3d', 'main.c:1:2: error: x'],
  "The command '/bin/sh -c make' returned a non-zero code: 2",
]

/** A whole log, whose push is refused. */
export const codeBuildRefusedPush = [
  ...codeBuildStart,
  ...codeBuildPhase('PRE_BUILD', 5, [['docker login', 'Login Succeeded']]),
  ...codeBuildPhase('BUILD', 15, [[docker, ...built]]),
  ...codeBuildPhase(
    'POST_BUILD',
    25,
    [
      [
        push,
        'The push refers to repository [reg.example/team/app]',
        '67a756c67032: Preparing',
        'denied: User: arn:aws:sts::1:role is not authorized to perform: ecr:InitiateLayerUpload',
      ],
    ],
    push,
  ),
  ...codeBuildEnd,
]

const stamped = (text: string) => `2026/01/02 10:11:12 ${text}`

/** ACR Tasks around the lines of a builder, which failed with this status. */
export function acr(lines: readonly string[], status: number | undefined): readonly string[] {
  return [
    ...['Downloading source code...', 'Finished downloading source code'].map(stamped),
    stamped('Using acb_vol_1 as the home volume'),
    ...['Logging in to registry: reg.example', 'Successfully logged into reg.example'].map(stamped),
    stamped("Executing step ID: build. Timeout(sec): 600, Working directory: '', Network: 'n'"),
    stamped('Launching container with name: build'),
    ...lines,
    ...(status === undefined
      ? [
          ...[
            'Successfully executed container: build',
            'Pushing image: reg.example/app:1, attempt 1',
          ],
          'Successfully pushed image: reg.example/app:1',
        ].map(stamped)
      : [
          stamped('Container failed during run: build. No retries remaining.'),
          `failed to run step ID: build: exit status ${status}`,
        ]),
    '',
    status === undefined
      ? 'Run ID: ab1 was successful after 9s'
      : 'Run ID: ab1 failed after 9s. Error: failed during run, err: exit status 1',
  ]
}

const acrLines = [...acr(classicFailure, 2), ...acr(built, undefined)]

/** Lines for each row of the services' tables at least, without what stands before them. */
export const serviceLines: Readonly<Record<keyof typeof services, readonly string[]>> = {
  codeBuild: linesBehind(/^\[Container\] \S+ \S+ /, codeBuildRefusedPush),
  acr: linesBehind(/^[\d/]+ [\d:]+ /, acrLines),
  acrEnd: linesBehind(/^(?=[fR])/, acrLines),
}

function linesBehind(prefix: RegExp, lines: readonly string[]): readonly string[] {
  return lines.filter((line) => prefix.test(line)).map((line) => line.replace(prefix, ''))
}
