/** With Docker, these may lose what a step has saved for its post step. */
export function isGiteaOrAct(env: NodeJS.ProcessEnv): boolean {
  return Boolean(env['GITEA_ACTIONS']) || Boolean(env['ACT'])
}
