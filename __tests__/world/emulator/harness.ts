import { create } from 'tar'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  createScriptedEngine,
  shortScript,
  type Script,
} from '../../../world/emulator/engines/scripted.ts'
import type { Knobs } from '../../../world/emulator/knobs.ts'
import { isFinalStatus } from '../../../world/server/statuses.ts'
import { startEmulator } from '../../../world/emulator/server.ts'

export type Json = Record<string, unknown>

export interface JsonResponse {
  readonly status: number
  readonly json: Json
}

/** With a scripted engine; the returned functions send the given requests and nothing else. */
export async function startHarness(knobs: Partial<Knobs> = {}, script: Script = shortScript) {
  const engine = createScriptedEngine(script)
  const emulator = await startEmulator({ engine, knobs })
  const headers = { 'x-api-key': emulator.apiKey, 'x-selected-account-id': 'acct' }
  const request = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(emulator.url + path, { headers, ...init })
  const call = async (path: string, init: RequestInit = {}): Promise<JsonResponse> => {
    const response = await request(path, init)
    return { status: response.status, json: (await response.json()) as Json }
  }
  const submit = async (
    fields: Record<string, string>,
    archive?: Uint8Array | null,
  ): Promise<JsonResponse> => {
    return await call('/v5/builds', { method: 'POST', body: await formOf(fields, archive) })
  }
  /** Resolves with the record once its status is `status` or final: the caller asserts which. */
  const settle = async (id: string, status: string): Promise<Json> => {
    for (;;) {
      const { json } = await call(`/v5/builds/${id}`)
      const current = String(json['build_status'])
      if (current === status || isFinalStatus(current)) return json
    }
  }
  return {
    emulator,
    engine,
    headers,
    request,
    call,
    submit,
    settle,
    [Symbol.asyncDispose]: emulator.close,
  }
}

/** The form of a submit, by default with the archive of `packDockerfile`; `null` means none. */
export async function formOf(
  fields: Readonly<Record<string, string>>,
  archive?: Uint8Array | null,
): Promise<FormData> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const bytes = archive === undefined ? await packDockerfile() : archive
  if (bytes !== null)
    form.set('context_archive', new Blob([new Uint8Array(bytes)]), 'context.tar.gz')
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
