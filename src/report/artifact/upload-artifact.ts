// A separate file in the bundle. The package's whole client needs three times as many packages.
export { uploadArtifact } from '../../../node_modules/@actions/artifact/lib/internal/upload/upload-artifact.js'
