import { classifyStatus, hasSucceeded, isFinal } from '../api/status.ts'
import { imageExists } from '../builds/image.ts'
import type { BuildResult } from '../builds/outcome.ts'
import { present } from '../util/present.ts'

/** For a build not followed to its end: what its last record and the server's responses say. */
export function describeBuild({ build, reused, cancellation }: BuildResult): string {
  const { wanted, accepted, problem, isLeftToPost, isEarlier } = cancellation
  const { status, ageSeconds } = build
  const requested = "The action requested the build's cancellation"
  if (hasSucceeded(build.status)) {
    const end = `succeeded (status '${status}')`
    return `${accepted ? `${requested}, but it` : 'The build'} ${end}. ${imageExists(build)}`
  }
  if (accepted && classifyStatus(status) === 'cancelled')
    return `The action cancelled the build (status '${status}').`
  if (isFinal(status))
    return accepted
      ? `${requested}, and it ended with status '${status}'.`
      : `The build ended with status '${status}'.`
  const cached = ageSeconds === undefined ? '' : `, from a cache and ${ageSeconds} s old`
  const last = `its last known status is '${status}'${cached}`
  if (accepted) return `${requested}; ${last}.`
  if (reused?.how === 'joined') return `The build belongs to another run and continues: ${last}.`
  if (isEarlier)
    return `The list of builds had shown the build before the form was sent, so it was not cancelled: ${last}.`
  if (isLeftToPost)
    return `The build was found in the list after a lost response and may be another run's, so it was not cancelled yet: ${last}.`
  if (wanted) {
    const failed = `The cancellation request failed, so the build may still be running: ${last}.`
    return present([failed, problem]).join(' ')
  }
  return `The build was not cancelled: ${last}.`
}
