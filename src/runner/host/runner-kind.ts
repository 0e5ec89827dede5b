export function isGiteaOrAct(env: NodeJS.ProcessEnv): boolean {
  return Boolean(env['GITEA_ACTIONS']) || Boolean(env['ACT'])
}
