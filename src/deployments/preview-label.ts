/** The service keeps no more of a label. */
const longestLabel = 30

/** A label that the service keeps as it is: lower-case letters, digits and single hyphens. */
export function toPreviewLabel(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, longestLabel)
    .replace(/-$/, '')
}
