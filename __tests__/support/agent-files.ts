/** The files of an agent that packs its `project` and its Dockerfile. */
export function agentFiles(directory: string, name: string): Readonly<Record<string, string>> {
  return {
    [`${directory}/manifest.yaml`]: manifestOf(name),
    [`${directory}/Dockerfile`]: 'FROM scratch\nCOPY project /app\n',
    [`${directory}/project/main.py`]: `print('${name}')\n`,
  }
}

function manifestOf(name: string): string {
  const context =
    '  context:\n    root: .\n    include_paths: [project]\n    dockerfile: Dockerfile\n'
  return `build:\n${context}agent:\n  name: ${name}\n  acp_type: sync\n`
}
