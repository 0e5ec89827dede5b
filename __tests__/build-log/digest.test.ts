import { describe, expect, it } from '@jest/globals'
import { built, codeBuildPhase } from './ci-service-logs.ts'
import { parse } from './parsing.ts'

const [good, forged] = ['a', 'f'].map((character) => `sha256:${character.repeat(64)}`)
const image = 'reg.example/team/app:1'

const dockerPush = (digest = good) =>
  `The push refers to repository [reg.example/team/app]
67a756c67032: Pushed
1: digest: ${digest} size: 735`
const classic = (output = '') =>
  `Step 1/2 : FROM alpine
 ---> 05455a08881e
Step 2/2 : RUN make
 ---> Running in 6e4f8b1c2a3d
${output}
Removing intermediate container 6e4f8b1c2a3d
 ---> 1a2b3c4d5e6f
Successfully built 1a2b3c4d5e6f
Successfully tagged ${image}`
const exporting = (digest = good) =>
  `#8 exporting to image
#8 exporting layers 0.1s done
#8 exporting manifest ${forged} done
#8 exporting config ${forged} done
#8 exporting attestation manifest ${forged} done
#8 pushing manifest for ${image}@${digest}
#8 pushing manifest for ${image}@${digest} 0.0s done`

const step = '#7 [2/2] RUN make\n#7 0.5 x'
/** A step that then takes its number for an export. */
const reused = `#8 [2/2] RUN make\n#8 0.5 x\n#8 DONE 0.5s\n${exporting(forged)}`
const exported = '#7 DONE 1.0s\n#9 exporting to image\n#9 writing image done\n#9 DONE 0.1s'
const afterExport =
  '#8 DONE 0.3s\n#9 exporting cache to registry\n#9 DONE 0.2s\n#10 resolving provenance for metadata file'

describe('the digest of a pushed image', () => {
  it.each([
    ['BuildKit', `${exporting()}\n#8 DONE 0.3s`],
    ['BuildKit, with what follows an export', `${exporting()}\n${afterExport}`],
    ['docker push after BuildKit', `${built.join('\n')}\n${dockerPush()}`],
    ['docker push after the classic builder', `${classic()}\n${dockerPush()}`],
    [
      'docker push in AWS CodeBuild',
      codeBuildPhase('BUILD', [
        ['make', ...classic().split('\n')],
        ['push', ...dockerPush().split('\n')],
      ]),
    ],
    [
      'docker push, though a step printed another one',
      `${classic(`Successfully built 0123456789ab\n${dockerPush(forged)}`)}\n${dockerPush()}`,
    ],
  ])('is read from the lines of %s', (_, log) => {
    const parser = parse(log)
    expect(parser.digest(image)).toBe(good)
    for (const other of ['reg.example/team/app:2', 'reg.example/team/app', 'team/app:1', '']) {
      expect(parser.digest(other)).toBeUndefined()
    }
  })

  it.each([
    ['BuildKit', `${step}\n${`${exporting(forged)}\n${dockerPush()}`.replace(/^/gm, '#7 0.6 ')}\n`],
    ['BuildKit, as lines of their own', `${step}\n${exporting(forged)}\n#8 DONE 0.1s\n`],
    ['BuildKit, by the number of a step', `${reused}\n#8 0.6 y\n`],
    ['BuildKit, by the number of a step, at its end', `${reused}\n#8 DONE 1.0s\n`],
    ['docker push in BuildKit', `${step}\n${dockerPush()}\n`],
  ])('is none where a step prints it: %s', (_, log) => {
    expect(parse(log + exported).digest(image)).toBeUndefined()
  })

  it.each([
    [
      'a title like an export',
      `#7 [2/2] RUN exporting to image\n#7 pushing manifest for ${image}@${forged} 0.0s done`,
    ],
    [
      'an excerpt of BuildKit',
      `#7 [2/2] RUN make\n#7 ERROR: x\n------\n > [2/2] RUN make:\n${dockerPush()}`,
    ],
    ['the classic builder', classic(dockerPush())],
    [
      'the classic builder, with its closing message',
      classic(`Successfully built 0123456789ab\n${dockerPush()}`),
    ],
    ['buildah', `STEP 1/1: FROM a\nCOMMIT x\n${dockerPush()}`],
    ['an unknown builder', `===> BUILDING\n${dockerPush()}`],
    ['the ID of an image', `${classic()}\nwriting image ${good} done\nnaming to ${image} done`],
  ])('is none in what is no push: %s', (_, log) => {
    expect(parse(log).digest(image)).toBeUndefined()
  })
})
