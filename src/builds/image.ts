import type { Build } from '../api/model.ts'

type ImageFields = Pick<Build, 'imageUrl' | 'imageName' | 'imageTag'>

/** The URL of the image, or its name and tag if the record has no URL. */
export function imageOf({ imageUrl, imageName, imageTag }: ImageFields): string | undefined {
  if (imageUrl !== undefined || imageName === undefined) return imageUrl
  return imageTag === undefined ? imageName : `${imageName}:${imageTag}`
}

export function describeExistingImage(build: ImageFields): string {
  const image = imageOf(build)
  return image === undefined ? 'Its image exists.' : `Its image exists: ${image}`
}

/** Compares whole names: a server may add its registry to one of them. */
export function isSameImageName(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined || one === other) return one === other
  return withoutRegistry(one) === other || withoutRegistry(other) === one
}

/** Docker takes a first part with a dot or a colon, or `localhost`, for a registry. */
function withoutRegistry(imageName: string): string {
  return imageName.replace(/^(?:[^/]*[.:][^/]*|localhost)\//, '')
}
