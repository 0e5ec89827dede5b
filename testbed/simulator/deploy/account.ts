export const manifest = `agent:
  name: hello
  credentials: [{ secret_name: openai }]
`
export const environments = 'environments: { dev: {} }\n'

/** The build of other deployments is the first one of the account, that of ours the second one. */
export const [otherBuild, ownBuild] = ['b-other-1', 'b-other-2']
