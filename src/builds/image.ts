import type { Build } from '../api/model.ts'

type ImageFields = Pick<Build, 'imageUrl' | 'imageName' | 'imageTag'>

/** The image of a record: its URL, else name and tag. */
export function imageOf({ imageUrl, imageName, imageTag }: ImageFields): string | undefined {
  if (imageUrl !== undefined || imageName === undefined) return imageUrl
  return imageTag === undefined ? imageName : `${imageName}:${imageTag}`
}

/** For a build that succeeded although it was to be cancelled. */
export function describeImage(build: ImageFields): string {
  const image = imageOf(build)
  return image === undefined ? 'Its image exists.' : `Its image exists: ${image}`
}

/** Servers may put a registry before a name. */
export function withoutRegistry(imageName: string): string {
  return imageName.slice(imageName.lastIndexOf('/') + 1)
}
