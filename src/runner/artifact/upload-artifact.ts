// The upload alone, a file of its own in the bundle. The package's client also downloads and deletes, with three times as many packages.
export { uploadArtifact } from '../../../node_modules/@actions/artifact/lib/internal/upload/upload-artifact.js'
