import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { makePlace, pack, pathsOf } from './packing.ts'

describe('an unusual build context', () => {
  it('may be 1,900 directories deep', async () => {
    await using place = await makePlace()
    writeFileSync(join(place.contextDir, 'Dockerfile'), '')
    const deepest = Array.from({ length: 1_900 }, () => 'd').join('/')
    mkdirSync(join(place.contextDir, deepest), { recursive: true })
    await pack(place)
    expect(await pathsOf(place.archivePath)).toContain(`${deepest}/`)
  })

  it('is rejected, with the path, if a path has 5,000 bytes', async () => {
    await using place = await makePlace()
    writeFileSync(join(place.contextDir, 'Dockerfile'), '')
    // The system takes no path that long, but a directory may be moved below another.
    const half = Array.from({ length: 12 }, () => 'x'.repeat(200)).join('/')
    for (const name of ['one', 'other'])
      mkdirSync(join(place.contextDir, name, half), { recursive: true })
    renameSync(join(place.contextDir, 'other'), join(place.contextDir, 'one', half, 'other'))
    await expect(pack(place)).rejects.toThrow("Could not read 'one/xxx")
    execFileSync('rm', ['-rf', join(place.contextDir, 'one')])
  })
})
