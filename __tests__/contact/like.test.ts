import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { type Knobs, defaultKnobs } from '../../testbed/emulator/http/knobs.ts'
import { readLike } from '../../testbed/emulator/http/like.ts'
import { contactEmulator } from './emulated-api.ts'

/** Another answer wherever a knob has one, as far as one server can have them all. */
const bent: Partial<Knobs> = {
  generation: 'g4',
  refusals: {
    'unknown-key': 403,
    'no-key': 400,
    'unknown-build': 410,
    'unknown-log': 400,
    'high-limit': 400,
    'unknown-cursor': 404,
    'missing-field': 400,
    'empty-archive': 422,
    'no-dockerfile': 422,
    'both-agents': 422,
    'no-agent': 422,
    'unknown-agent': 400,
    'bad-platform': 422,
    'unknown-cancel': 400,
    'name-taken': 400,
    'image-source': 400,
  },
  listOrder: 'desc',
  ignoredParameters: ['working_tree_hash'],
  unknownParameters: 'refused',
  hasMore: 'always',
  undeployedForm: 'page',
  submitStatus: 201,
  agentId: 'at-once',
  cancelStatus: { active: 200, cancelling: 409, ended: 400 },
  earlyLog: 'refused',
  logReplay: false,
  logEnd: 'before-build',
}

async function like(json: string): Promise<Partial<Knobs>> {
  const directory = await mkdtemp(join(tmpdir(), 'contact-test-'))
  try {
    const path = join(directory, 'contact-report.json')
    await writeFile(path, json)
    return readLike(path)
  } finally {
    await rm(directory, { recursive: true })
  }
}

describe('an emulator like a report', () => {
  it('answers as the one did of which the report is', async () => {
    const first = await contactEmulator({ knobs: bent })
    const knobs = await like(first.files[0] ?? '')
    const second = await contactEmulator({ knobs })
    const { listed, 'image-url': image, ...seen } = first.report.seen
    expect(second.report.seen).toMatchObject(seen)
    expect([listed, image]).toEqual([expect.any(Number), expect.any(Number)])
    expect(
      Object.values(first.report.results).filter(({ verdict }) => verdict === 'differs').length,
    ).toBeGreaterThan(20)
  })

  it('is as usual where a report tells nothing', async () => {
    const knobs = await like('{"format":1,"seen":{}}')
    expect({ ...defaultKnobs, ...knobs }).toEqual(defaultKnobs)
  })

  it.each(['{}', '[', 'null'])('needs a report, not %s', async (json) => {
    await expect(like(json)).rejects.toThrow(/contact-report.json' is not a/)
  })
})
