import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { create } from 'tar'

/** The form of a submit, with the archive of `packDockerfile`. */
export async function formOf(fields: Readonly<Record<string, string>>): Promise<FormData> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const bytes = new Uint8Array(await packDockerfile())
  form.set('context_archive', new Blob([bytes]), 'context.tar.gz')
  return form
}

/** Packs only a Dockerfile `FROM scratch` with mode 0644; its `working_tree_hash` is known. */
export async function packDockerfile(): Promise<Uint8Array> {
  const directory = await mkdtemp(join(tmpdir(), 'context-'))
  await writeFile(join(directory, 'Dockerfile'), 'FROM scratch\n', { mode: 0o644 })
  const archive = create({ cwd: directory, gzip: true, sync: true }, ['Dockerfile']).read()
  await rm(directory, { recursive: true })
  return archive ?? new Uint8Array()
}
