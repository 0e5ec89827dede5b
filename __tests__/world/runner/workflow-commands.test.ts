import { describe, expect, it } from '@jest/globals'
import { readRunnerLines, workflowCommands } from '../../../world/runner/workflow-commands.ts'

describe('the runner parses lines', () => {
  it.each([
    [
      '::error file=a%2Cb,line=3::one%0Atwo%25',
      { name: 'error', properties: { file: 'a,b', line: '3' }, message: 'one\ntwo%' },
    ],
    ['\u0085 ::WARNING::x', { name: 'warning', properties: {}, message: 'x' }],
    [
      '#5 1.2 ##[set-env name=a;b=]x%5D',
      { name: 'set-env', properties: { name: 'a' }, message: 'x]' },
    ],
  ])('as the command in %j', (line, command) => {
    expect(workflowCommands(line)).toEqual([command])
  })

  it.each([
    'text',
    'a ::error::x',
    '::no-such-command::x',
    '::error',
    '##[unknown]x',
    '##\\[error]x',
  ])('as text if they are %j', (line) => {
    expect(readRunnerLines(line)).toEqual([{ type: 'text', text: line }])
  })

  it('that end at a lone carriage return', () => {
    expect(workflowCommands('10%\r::error::x')).toMatchObject([{ name: 'error' }])
  })

  it('as text between stop-commands and its token', () => {
    const output = '::stop-commands::t0ken\n::error::x\n##[error]y\n::t0ken::\n::notice::z\n'
    expect(workflowCommands(output).map((command) => command.name)).toEqual([
      'stop-commands',
      't0ken',
      'notice',
    ])
  })
})
