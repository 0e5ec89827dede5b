import { answer, bodyOf, isGood, isSince, jsonOf, objectOf, statusOf } from './answers.ts'
import type { Generation } from './answers.ts'
import type { Assumption } from './assumption.ts'
import type { AskName, Recording } from './exchange.ts'

const archiveFirst = 'the archive is refused first'

/** A form that breaks one rule, and has an empty archive, so that nothing is built. */
function refused(
  id: string,
  ask: AskName,
  assumed: string,
  status: string,
  ...[since]: readonly Generation[]
): Assumption {
  return {
    id,
    group: 'refusals',
    assumed,
    depends: 'whether the step blames the form, not the network',
    see: (recording) => {
      const seen = seeRefusal(recording, ask)
      // A server that checks the archive first does not tell.
      return seen === archiveFirst && (!since || isSince(recording, since)) ? undefined : seen
    },
    expected: [status],
    // Some older servers ask for the name, too.
    ...(since && { before: [since, archiveFirst, '422'] }),
  }
}

/** What the answers to forms show that no server should build. */
export const refusalAssumptions: readonly Assumption[] = [
  {
    id: 'no-image-name',
    group: 'refusals',
    assumed: 'A form without an image name is refused with 422.',
    depends: 'the emulator',
    see: (recording) => seeRefusal(recording, 'no image name'),
    expected: ['422'],
  },
  {
    id: 'validation-form',
    group: 'refusals',
    assumed: "What a form lacks is named in 'detail', as FastAPI does.",
    depends: 'which input the message of the step names',
    see: (recording) => {
      const exchange = answer(recording, 'no image name')
      if (exchange === undefined || isGood(exchange)) return undefined
      const { detail } = objectOf(jsonOf(exchange))
      const names = Array.isArray(detail) && JSON.stringify(detail).includes('image_name')
      return names ? 'names the field' : 'another form'
    },
    expected: ['names the field'],
  },
  {
    id: 'empty-archive',
    group: 'refusals',
    assumed: 'An empty archive is refused with 400.',
    depends: 'the emulator',
    see: (recording) => seeRefusal(recording, 'empty archive'),
    expected: ['400'],
  },
  {
    id: 'no-archive',
    group: 'refusals',
    assumed: 'A form without an archive is refused with 400.',
    depends: 'the emulator',
    see: (recording) => seeRefusal(recording, 'no archive'),
    expected: ['400'],
  },
  {
    id: 'no-dockerfile',
    group: 'refusals',
    assumed: 'An archive without a Dockerfile is refused with 400.',
    depends: 'the emulator',
    see: (recording) => seeRefusal(recording, 'no Dockerfile'),
    expected: ['400'],
  },
  refused(
    'both-agents',
    'both agents',
    'A name and an ID of an agent are refused with 400.',
    '400',
    'g3',
  ),
  {
    id: 'no-agent',
    group: 'refusals',
    assumed:
      'A form that names no agent is refused with 400; with 422 by servers that know no IDs.',
    depends: 'the emulator',
    see: (recording) => {
      const seen = seeRefusal(recording, 'no agent')
      return seen === archiveFirst && isSince(recording, 'g2') ? undefined : seen
    },
    expected: ['400', '422', archiveFirst],
  },
  refused('unknown-agent', 'unknown agent', 'An unknown agent is refused with 404.', '404', 'g3'),
  refused(
    'unknown-platform',
    'unknown platform',
    'An unknown platform is refused with 400.',
    '400',
    'g2',
  ),
  {
    id: 'unknown-cancel',
    group: 'refusals',
    assumed: 'Cancelling an unknown build is refused with 404.',
    depends: 'how cancel/ and the post step end',
    see: (recording) => statusOf(recording, 'unknown cancel'),
    expected: ['404'],
  },
]

function seeRefusal(recording: Recording, ask: AskName): string | undefined {
  const exchange = answer(recording, ask)
  if (exchange === undefined) return undefined
  if (isGood(exchange)) return 'accepted'
  const empty = answer(recording, 'empty archive')
  if (empty === undefined || empty === exchange) return String(exchange.status)
  const isSame = empty.status === exchange.status && bodyOf(empty) === bodyOf(exchange)
  return isSame ? archiveFirst : String(exchange.status)
}
