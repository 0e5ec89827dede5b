import { describe, expect, it } from '@jest/globals'
import { built, codeBuildPhase } from './ci-service-logs.ts'
import { parse } from './parsing.ts'

const digestOf = (character: string) => `sha256:${character.repeat(64)}`
const [good, forged] = [digestOf('a'), digestOf('f')]
const image = 'reg.example/team/app:1'

const dockerPush = (digest: string) => [
  ...['The push refers to repository [reg.example/team/app]', '67a756c67032: Pushed'],
  `1: digest: ${digest} size: 735`,
]
const classic = (output: readonly string[] = []) => [
  ...['Step 1/2 : FROM alpine', ' ---> 05455a08881e', 'Step 2/2 : RUN make'],
  ...[' ---> Running in 6e4f8b1c2a3d', ...output, 'Removing intermediate container 6e4f8b1c2a3d'],
  ...[' ---> 1a2b3c4d5e6f', 'Successfully built 1a2b3c4d5e6f', `Successfully tagged ${image}`],
]
const kanikoPush = (digest: string, target = image) => [
  `INFO[0012] Pushing image to ${target}`,
  `INFO[0013] Pushed ${target.replace(/:1$/, '')}@${digest}`,
]
const exporting = (digest: string) => [
  ...['#8 exporting to image', '#8 exporting layers 0.1s done'],
  `#8 exporting manifest ${forged} done`,
  `#8 exporting config ${forged} done`,
  `#8 exporting attestation manifest ${forged} done`,
  `#8 pushing manifest for ${image}@${digest}`,
  `#8 pushing manifest for ${image}@${digest} 0.0s done`,
  '#8 DONE 0.3s',
]

const exported = ['#9 exporting to image', '#9 writing image done', '#9 DONE 0.1s']

describe('the digest of a pushed image', () => {
  it.each([
    ['BuildKit', exporting(good)],
    [
      'BuildKit, with what follows an export',
      [
        ...exporting(good),
        ...[
          '#9 exporting cache to registry',
          '#9 writing layer sha256:aa 0.1s done',
          '#9 DONE 0.2s',
        ],
        ...['#10 resolving provenance for metadata file', '#10 DONE 0.0s'],
      ],
    ],
    ['docker push after BuildKit', [...built, ...dockerPush(good)]],
    ['docker push after the classic builder', [...classic(), ...dockerPush(good)]],
    [
      'docker push in AWS CodeBuild',
      codeBuildPhase('BUILD', 5, [
        ['make', ...classic()],
        ['push', ...dockerPush(good)],
      ]),
    ],
    ['kaniko', ['INFO[0001] RUN make', ...kanikoPush(good)]],
    [
      'kaniko, to several',
      ['INFO[0001] RUN make', ...kanikoPush(good), ...kanikoPush(forged, 'b.example/app:1')],
    ],
  ])('is read from the lines of %s', (_, lines) => {
    const parser = parse(lines)
    expect(parser.digest(image)).toBe(good)
    for (const other of ['reg.example/team/app:2', 'reg.example/team/app', 'team/app:1', '']) {
      expect(parser.digest(other)).toBeUndefined()
    }
  })

  it.each([
    [
      'BuildKit',
      [
        ...['#7 [2/2] RUN make', `#7 0.5 pushing manifest for ${image}@${forged} 0.0s done`],
        `#7 0.6 #8 pushing manifest for ${image}@${forged} 0.0s done`,
        ...dockerPush(forged).map((line) => `#7 0.7 ${line}`),
        ...['#7 DONE 1.0s', '#8 exporting to image', '#8 DONE 0.1s'],
      ],
    ],
    [
      'BuildKit, whose step breaks its lines where the log is carried line by line',
      ['#7 [2/2] RUN make', '#7 0.5 x', ...exporting(forged), '#7 DONE 1.0s', ...exported],
    ],
    [
      'BuildKit, whose step takes its own number for an export',
      [
        ...['#8 [2/2] RUN make', '#8 0.5 x', '#8 DONE 0.5s', ...exporting(forged).slice(0, -1)],
        ...['#8 0.6 y', '#8 DONE 1.0s'],
      ],
    ],
    [
      'BuildKit, whose step ends with such an export',
      [
        ...['#8 [2/2] RUN make', '#8 0.5 x', '#8 DONE 0.5s', ...exporting(forged).slice(0, -1)],
        ...['#8 DONE 1.0s', ...exported],
      ],
    ],
    [
      'docker push in a step of BuildKit',
      ['#7 [2/2] RUN make', '#7 0.5 x', ...dockerPush(forged), '#7 DONE 1.0s', ...exported],
    ],
    [
      'a title like an export',
      ['#7 [2/2] RUN exporting to image', `#7 pushing manifest for ${image}@${forged} 0.0s done`],
    ],
    [
      'an excerpt of BuildKit',
      ['#7 [2/2] RUN make', '#7 ERROR: x', '------', ' > [2/2] RUN make:', ...dockerPush(forged)],
    ],
    ['the classic builder', classic(dockerPush(forged))],
    [
      'the classic builder, with its last words',
      classic(['Successfully built 0123456789ab', ...dockerPush(forged)]),
    ],
    [
      'kaniko',
      [
        'INFO[0001] RUN make',
        ...kanikoPush(forged),
        'INFO[0014] Taking snapshot of full filesystem...',
      ],
    ],
    ['buildah', ['STEP 1/1: FROM a', 'COMMIT x', ...dockerPush(forged)]],
    ['an unknown builder', ['===> BUILDING', ...dockerPush(forged)]],
  ])('is none where a step prints it: %s', (_, lines) => {
    expect(parse(lines).digest(image)).toBeUndefined()
  })

  it('is that of the builder where a step printed another one', () => {
    const output = ['Successfully built 0123456789ab', ...dockerPush(forged)]
    expect(parse([...classic(output), ...dockerPush(good)]).digest(image)).toBe(good)
    const kaniko = [
      'INFO[0001] RUN make',
      ...kanikoPush(forged),
      'INFO[0014] Taking snapshot',
      ...kanikoPush(good),
    ]
    expect(parse(kaniko).digest(image)).toBe(good)
  })

  it('is none where the builder names the ID of an image', () => {
    const lines = [...classic(), `writing image ${good} done`, `naming to ${image} done`]
    expect(parse(lines).digest(image)).toBeUndefined()
  })
})
