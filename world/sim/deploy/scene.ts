/** Stands in both files, and must not leave them. */
export const canary = 'canary-of-the-files'

/** As the server may quote it. */
export const quotedValue = `${canary}-value`

export const manifest = `agent:
  name: hello
  env: { PASSWORD: ${quotedValue} }
  credentials: [{ secret_name: openai, note: ${canary}-note }]
`
export const environments = `environments:
  dev: { helm_overrides: { key: ${canary}-key } }
`

/** The build of other deployments is the first one of the account, that of ours the second one. */
export const [otherBuild, ownBuild] = ['b-other-1', 'b-other-2']
