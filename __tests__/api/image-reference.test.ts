import { describe, expect, it } from '@jest/globals'
import { parseImageReference, splitReference } from '../../src/api/image-reference.ts'

const parse = (text: string) => parseImageReference('image-url', text)
const digest = `@sha256:${'a'.repeat(64)}`

describe('the reference of an image', () => {
  it.each([
    ['registry.example/agent:v1', 'agent', 'v1'],
    ['registry.example:5000/team/agent:v1.2_3-x', 'agent', 'v1.2_3-x'],
    ['localhost/agent:latest', 'agent', 'latest'],
    ['localhost:5000/a/b/c:1', 'c', '1'],
    ['[::1]:5000/agent:v1', 'agent', 'v1'],
    ['Registry.Example/agent:v1', 'agent', 'v1'],
    [`registry.example/agent:v1${digest}`, 'agent', 'v1'],
  ])('is accepted as %s', (url, name, tag) => {
    expect(parse(url)).toEqual({ url, name, tag })
  })

  it.each([
    ['https://registry.example/agent:v1', 'must not contain a scheme'],
    ['docker://registry.example/agent:v1', 'must not contain a scheme'],
    ['agent:v1', 'must start with a registry host'],
    ['team/agent:v1', 'must start with a registry host'],
    ['/agent:v1', 'must start with a registry host'],
    ['-x.y/agent:v1', 'must start with a registry host'],
    ['registry.example:port/agent:v1', 'must start with a registry host'],
    ['registry.example/agent', 'must contain a tag'],
    ['registry.example:5000/agent', 'must contain a tag'],
    ['registry.example/agent:', 'must contain a tag'],
    [`registry.example/agent${digest}`, 'must contain a tag'],
    ['registry.example/agent:v1:v2', 'must be the reference of an image'],
    ['registry.example/agent:.v1', 'must be the reference of an image'],
    ['registry.example/Agent:v1', 'must be the reference of an image'],
    ['registry.example/a//b:v1', 'must be the reference of an image'],
  ])('is rejected as %s', (text, problem) => {
    expect(() => parse(text)).toThrow(`Input 'image-url' ${problem}`)
    expect(() => parse(text)).toThrow(`got '${text}'`)
  })

  it.each([
    'user:hunter2@registry.example/agent:v1',
    'https://user:hunter2@registry.example/agent:v1',
    'registry.example/agent:v1@hunter2',
    `user:hunter2@registry.example/agent:v1${digest}`,
    'https://registry.example/agent:v1?token=hunter2',
    'registry.example/agent:v1 hunter2',
  ])('with what may be credentials is rejected and not shown: %s', (text) => {
    let message = ''
    try {
      parse(text)
    } catch (error) {
      message = String(error)
    }
    expect(message).toMatch(/the value is not shown/i)
    expect(message).not.toContain('hunter2')
  })
})

describe('the reference in a record', () => {
  it.each([
    ['registry.example/agent:v1', 'registry.example/agent', 'v1'],
    ['registry.example:5000/team/agent:v1', 'registry.example:5000/team/agent', 'v1'],
    ['registry.example:5000/agent', 'registry.example:5000/agent', undefined],
    [`registry.example/agent:v1${digest}`, 'registry.example/agent', 'v1'],
    [`registry.example:5000/agent${digest}`, 'registry.example:5000/agent', undefined],
    ['agent:v1', 'agent', 'v1'],
    ['', '', undefined],
  ])('is split: %s', (url, repository, tag) => {
    expect(splitReference(url)).toEqual({ repository, tag })
  })
})
