import type { BuildOptions, Platform } from '../api/model.ts'
import { parseBuildArgs } from './build-args.ts'
import { oneOf } from './parse-input.ts'
import { gather, optional } from './read-input.ts'

const parsePlatform = oneOf<Platform>('linux/amd64', 'linux/arm64', 'linux/arm/v7')

/** What changes an image besides its sources. */
export async function readBuildOptions(): Promise<BuildOptions> {
  return await gather({
    buildArgs: () => optional('build-args', parseBuildArgs) ?? {},
    platform: () => optional('platform', parsePlatform),
  })
}
