import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createGunzip } from 'node:zlib'
import type { FastifyRequest } from 'fastify'
import { BadArchiveError, inspectArchive, type ArchiveContents } from './archive.ts'
import type { ReceivedArchive } from './journal.ts'
import type { Knobs } from './knobs.ts'
import type { StoredBuild } from './record.ts'
import { Refusal } from '../model/refusals.ts'
import type { Services } from './services.ts'
import { checkForm, readSubmitForm, type ArchivePart } from './submit-form.ts'

interface SubmitServices extends Pick<Services, 'store' | 'engine' | 'directory'> {
  readonly knobs: Knobs
}

/** A fault closed the connection, so no response can be sent. */
export class DroppedError extends Error {
  override readonly name = 'DroppedError'
}

/** Handles a submit: reads and checks the form, stores the build and starts it. */
export async function submit(
  request: FastifyRequest,
  { store, engine, knobs, directory }: SubmitServices,
): Promise<StoredBuild> {
  const { accountId, createdBy, entry } = request
  const { fault } = entry
  const archivePath = join(directory, `${request.id}.tar.gz`)
  const form = await readSubmitForm(request, archivePath)
  entry.fields = form.fields
  const contents = form.archive && (await inspectArchive(archivePath).catch(badArchive))
  if (form.archive && contents) entry.archive = describe(form.archive, contents)
  if (fault?.type === 'drop-after-body') throw new DroppedError()
  // This must not keep alive a process that has closed the server.
  if (fault?.type === 'late-effect') await sleep(fault.ms, undefined, { ref: false })

  const checked = checkForm(form, knobs.generation)
  store.checkAgent(accountId, checked.agent)
  if (contents instanceof BadArchiveError) throw new Refusal(contents.code, contents.message)
  const receivedTreeHash = contents?.workingTreeHash
  const sentUrl = knobs.registeredUrl === 'as-sent' ? checked.imageUrl : undefined
  const imageUrl = sentUrl ?? engine.imageUrl(checked.imageName, checked.imageTag)
  const build = store.create({ ...checked, accountId, createdBy, receivedTreeHash, imageUrl })

  if (checked.imageUrl !== undefined) {
    store.register(build)
    await engine.register(checked.imageUrl, checked.imageName, checked.imageTag)
  } else {
    const openContext = () => createReadStream(archivePath).pipe(createGunzip())
    store.run(build, { ...checked, id: build.id, openContext }, engine)
  }
  return build
}

function badArchive(error: unknown): BadArchiveError {
  if (error instanceof BadArchiveError) return error
  throw error
}

function describe(part: ArchivePart, contents: ArchiveContents | BadArchiveError): ReceivedArchive {
  if (contents instanceof BadArchiveError)
    return { ...part, entries: [], workingTreeHash: undefined }
  return { ...part, ...contents }
}
