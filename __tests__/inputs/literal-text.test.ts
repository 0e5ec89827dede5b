import { afterEach, expect, it } from '@jest/globals'
import { readOptionalInput } from '../../src/inputs/read-input.ts'
import { inputEnvironment } from '../../testbed/runner/runner-environment.ts'

const before = process.env

afterEach(() => {
  process.env = before
})

function explainLiteral(name: string, text: string): string | undefined {
  process.env = { ...before, ...inputEnvironment({ [name]: text }) }
  try {
    readOptionalInput(name, (_, given) => given)
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}

const ofSecret =
  "Input 'api-key' is the name of a secret, not its value. Write `${{ secrets.NAME }}`."

it.each([
  'secrets.SGP_API_KEY',
  'env.SGP_API_KEY',
  'vars.KEY',
  '$SGP_API_KEY',
  '${SGP_API_KEY}',
  '{{ secrets.SGP_API_KEY }}',
  '${secrets.SGP_API_KEY}',
])('calls the key %s the name of a secret', (text) => {
  expect(explainLiteral('api-key', text)).toBe(ofSecret)
})

it.each([
  ['account-id', 'vars.SGP_ACCOUNT_ID', '`${{ vars.SGP_ACCOUNT_ID }}`'],
  ['account-id', '{{ vars.SGP_ACCOUNT_ID }}', '`${{ vars.SGP_ACCOUNT_ID }}`'],
  ['account-id', '$SGP_ACCOUNT_ID', '`${{ env.SGP_ACCOUNT_ID }}`'],
  ['account-id', 'secrets.X', '`${{ secrets.X }}`'],
  ['build-id', 'steps.build.outputs.build-id', '`${{ steps.build.outputs.build-id }}`'],
  ['build-id', 'needs.build.outputs.id', '`${{ needs.build.outputs.id }}`'],
  ['agent-id', 'inputs.agent', '`${{ inputs.agent }}`'],
  ['agent-id', 'matrix.agent_id', '`${{ matrix.agent_id }}`'],
  ['build-id', 'github.event.inputs.id', '`${{ github.event.inputs.id }}`'],
  ['created-by', 'vars.TRUSTED', '`${{ vars.TRUSTED }}`'],
  ['reuse-created-by', 'vars.TRUSTED', '`${{ vars.TRUSTED }}`'],
  ['image-tag', 'vars.TAG_2', '`${{ vars.TAG_2 }}`'],
  ['image-tag', 'inputs.TAG', '`${{ inputs.TAG }}`'],
  ['image-tag', '$GITHUB_SHA', '`{sha}`'],
  ['image-tag', 'v1-${GITHUB_SHA}', '`v1-{sha}`'],
  ['image-tag', '$GITHUB_REF_NAME', '`{ref}`'],
  ['image-tag', '$VERSION', '`${{ env.VERSION }}`'],
  ['image-tag', 'github.sha', '`{sha}`'],
  ['image-tag', '{{ github.sha }}', '`{sha}`'],
  ['image-tag', 'github.ref_name', '`{ref}`'],
  ['image-tag', 'github.head_ref', '`{ref}`'],
  ['image-tag', 'github.ref', '`{ref}`'],
  ['image-tag', 'github.run_id', '`${{ github.run_id }}`'],
  ['image-tag', 'github.event.release.tag_name', '`${{ github.event.release.tag_name }}`'],
])('says of %s what to write for the text %s', (name, text, cure) => {
  expect(explainLiteral(name, text)).toBe(`Input '${name}' is the text '${text}': write ${cure}.`)
})

it.each(['"', "'", '`'])('says that %s is around a whole value, and shows no key', (quote) => {
  const text = `${quote}hunter2${quote}`
  expect(explainLiteral('api-key', text)).toBe(
    "Input 'api-key' has quotes around its value. Store the secret without them.",
  )
  for (const name of ['account-id', 'build-id', 'agent-id'])
    expect(explainLiteral(name, text)).toBe(
      `Input '${name}' has quotes around its value, got ${text}. Remove them.`,
    )
})

it.each(['key-hunter2', 'sk_hunter2', 'api_key_hunter2'])(
  'does not show an account that has the form of a key: %s',
  (text) => {
    const problem = explainLiteral('account-id', text)
    expect(problem).toMatch(/^Input 'account-id' has the form of an API key.*'api-key'\.$/)
    expect(problem).not.toContain('hunter2')
  },
)

it.each([
  ['image-tag', 'env.prod'],
  ['image-tag', 'env.2'],
  ['image-tag', 'inputs.v1'],
  ['image-tag', 'github.prod'],
  ['image-tag', 'github.sha-1'],
  ['image-tag', 'release.X'],
  ['image-tag', '{tree}'],
  ['account-id', 'acct-1'],
  ['account-id', 'keystone'],
  ['account-id', '65f1c0ffee65f1c0ffee65f1'],
  ['build-id', 'key-1'],
  ['build-id', 'vars'],
  ['api-key', 'a.b$c'],
  ['api-key', '"'],
  ['agent-name', 'vars.X'],
  ['build-args', 'A=vars.X'],
])('says nothing of %s %s', (name, text) => {
  expect(explainLiteral(name, text)).toBeUndefined()
})
