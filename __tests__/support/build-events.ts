import type { Build } from '../../src/api/model.ts'
import { LogParser } from '../../src/build-log/log-parser.ts'
import type { BuildEvent } from '../../src/builds/events.ts'
import { makeBuild } from '../../testbed/emulator/model/api-values.ts'

type EventOf<Type extends BuildEvent['type']> = Extract<BuildEvent, { type: Type }>

const facts = {
  imageName: 'hello',
  imageTag: 'v1',
  workingTreeHash: undefined,
  agentName: 'hello',
  agentId: undefined,
}

/** A submit that ended with this build. */
export function submitted(
  build: Partial<Build>,
  claim: EventOf<'submitted'>['claim'] = 'answered',
): EventOf<'submitted'> {
  const sent = { facts, before: [], isOpen: false }
  return { type: 'submitted', build: makeBuild(build), claim, sent }
}

/** What is reported of these lines; `parser` and `nowMs` are those of the reader. */
export function lineEvents(
  lines: readonly string[],
  parser = new LogParser(),
  nowMs?: number,
): readonly EventOf<'line'>[] {
  return lines.map((text) => ({ type: 'line', text, part: parser.push(text, nowMs) }))
}
