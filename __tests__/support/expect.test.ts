import { expect, it } from '@jest/globals'
import { ActionError } from '../../src/util/errors.ts'

interface Fact {
  readonly id: string
  readonly size?: number
}

const facts = (): readonly Fact[] => [{ id: 'a' }]
const left = { id: 'a', gone: undefined }

it('the compiler rejects an expected field that the type does not have, however it is given', async () => {
  expect(facts()).toEqual([{ id: expect.any(String) }])
  // @ts-expect-error -- `gone` is written.
  expect(facts()).toEqual([{ id: 'a', gone: undefined }])
  // @ts-expect-error -- It comes by a spread.
  expect(facts()).toEqual([{ id: 'a', gone: undefined }])
  // @ts-expect-error -- It comes by a variable.
  expect(facts()).not.toMatchObject([left])
  // @ts-expect-error -- `id` is missing.
  expect(facts()).not.toEqual([{ size: 1 }])
  // @ts-expect-error -- No error of ours has `gone`.
  await expect(Promise.reject(new ActionError('No.'))).rejects.not.toMatchObject({ gone: 1 })
})
