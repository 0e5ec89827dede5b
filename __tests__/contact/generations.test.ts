import { expect, it } from '@jest/globals'
import { generations } from '../../testbed/emulator/model/generations.ts'
import { contactEmulator, rowsOf } from './emulated-api.ts'

it.each(generations)(
  'finds every row as assumed in generation %s of the emulator',
  async (generation) => {
    const { code, report, builds } = await contactEmulator({ knobs: { generation } })
    expect(rowsOf(report, 'differs')).toEqual({})
    expect(rowsOf(report, 'not told')).toEqual({})
    expect(report.results.length).toBeGreaterThan(40)
    expect(report.seen).toMatchObject({ generation })
    expect(code).toBe(0)
    expect(builds.map(({ status }) => status)).toEqual([
      'success',
      'failed',
      'cancelled',
      'cancelled',
    ])
  },
)
