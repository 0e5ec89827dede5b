import { describe, expect, it } from '@jest/globals'
import { createHider } from '../../src/runner/hide-values.ts'

const secret = 'p4ssw0rd-of-db'
const hide = createHider(
  [
    { text: secret, place: '[manifest:3]' },
    { text: 'tok3n', place: '[manifest:4]' },
    { text: `first line\nsecond ${secret}-2`, place: '[environments:2]' },
    { text: 'postgres://user:hunter2-hunter2@db', place: '[environments:9]' },
    { text: 'hello', place: '[manifest:1]' },
    { text: 'INFO', place: '[environments:5]' },
    { text: 'agent-hello-1', place: '[environments:6]' },
  ],
  ['agent-hello-1'],
)

describe('createHider', () => {
  it.each([
    ['as it is', `login with ${secret} failed`, 'login with [manifest:3] failed'],
    ['in Base64', Buffer.from(`x${secret}`).toString('base64'), undefined],
    ['in hex', Buffer.from(secret).toString('hex'), '[manifest:3]'],
    ['in an address', `?q=${encodeURIComponent(secret)}`, '?q=[manifest:3]'],
    ['split by colours', `p4ss\u001b[1mw0rd-of-db`, '[manifest:3]'],
    ['a line of it', `second ${secret}-2`, '[environments:2]'],
    ['a part of an address', 'password hunter2-hunter2', 'password [environments:9]'],
    ['a short one', 'token tok3n.', 'token [manifest:4].'],
  ])('replaces a value %s', (_, text, shown) => {
    if (shown !== undefined) expect(hide(text)).toBe(shown)
    expect(hide(text)).not.toContain(secret)
    expect(hide(text)).not.toBe(text)
  })

  it.each([
    ['a short one at the end of a word', 'mytok3n'],
    ['a short one at the start of a word', 'tok3n-1'],
    ['a word of few letters', 'INFO: hello'],
    ['what the run says itself', 'namespace agent-hello-1'],
  ])('keeps %s', (_, text) => {
    expect(hide(text)).toBe(text)
  })
})
