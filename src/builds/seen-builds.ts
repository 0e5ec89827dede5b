import type { BuildsApi } from '../api/builds-api.ts'

/** Wraps the API so that `seen` gets the ID of each build in a response. */
export function trackSeenBuilds(api: BuildsApi, seen: Set<string>): BuildsApi {
  return {
    ...api,
    submitBuild: async (...args) => {
      const build = await api.submitBuild(...args)
      seen.add(build.id)
      return build
    },
    getBuild: async (...args) => {
      const build = await api.getBuild(...args)
      seen.add(build.id)
      return build
    },
    listBuilds: async function* (...args) {
      for await (const build of api.listBuilds(...args)) {
        seen.add(build.id)
        yield build
      }
    },
  }
}
