import { randomBytes } from 'node:crypto'
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect } from '@jest/globals'
import { makePlace, type Place } from './packing.ts'

export const mib = 1024 * 1024
/** Twice what may be under way, read and not yet written. */
export const long = 24 * mib
export const small = 1000
export const past = new Date('2011-11-11T11:11:11Z')

/** The default is so large that a file is still read when the archive's first block is written. */
export async function makeContext(
  largeBytes = long,
): Promise<Place & { readonly file: string; readonly large: string }> {
  const place = await makePlace()
  const [file, large] = [join(place.contextDir, 'd/file'), join(place.contextDir, 'large')]
  await mkdir(join(place.contextDir, 'd'))
  await writeFile(join(place.contextDir, 'Dockerfile'), 'FROM scratch\n')
  await writeFile(file, 'inside')
  await writeFile(large, Buffer.alloc(largeBytes, randomBytes(1000)))
  await utimes(large, past, past)
  return { ...place, file, large }
}

export async function expectNoArchive({ archivePath }: Place): Promise<void> {
  expect(await readdir(dirname(archivePath))).not.toContain('context.tar.gz')
}
