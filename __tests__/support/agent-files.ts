import { manifestOf } from '../discover/monorepo.ts'

/** The files of an agent that has a directory of its own, and copies its `project`. */
export function agentIn(directory: string, name: string): Readonly<Record<string, string>> {
  return {
    [`${directory}/manifest.yaml`]: manifestOf(name),
    [`${directory}/Dockerfile`]: 'FROM scratch\nCOPY project /app\n',
    [`${directory}/project/main.py`]: `print('${name}')\n`,
  }
}
