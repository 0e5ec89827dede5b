import type { Deployment } from '../../api/deployments-api.ts'
import {
  checked,
  forms,
  json,
  type OutputWriter,
  type Problems,
  setOutputs,
} from '../../runner/output-values.ts'

/** Called for each new record: the runner uses the last value. */
export function writeDeploymentOutputs(deployment: Deployment, runner: OutputWriter): Problems {
  const { id, status, namespace, helmReleaseName, expiresAt, previewLabel, record } = deployment
  return setOutputs(
    {
      'deployment-id': checked(id, forms.id),
      status: checked(status, forms.status),
      namespace: checked(namespace, forms.name),
      'helm-release-name': checked(helmReleaseName, forms.name),
      'expires-at': checked(expiresAt, forms.time),
      'preview-label': checked(previewLabel, forms.name),
      deployment: json(record),
    },
    runner,
  )
}

export function writePreviewsOutputs(
  previews: readonly Deployment[],
  runner: OutputWriter,
): Problems {
  const records = previews.map(({ record }) => record)
  return setOutputs({ deployments: json(records), count: records.length }, runner)
}
