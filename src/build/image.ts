import type { Build } from '../api/model.ts'

/** The image of a record: its URL, else name and tag. */
export function imageOf({
  imageUrl,
  imageName,
  imageTag,
}: Pick<Build, 'imageUrl' | 'imageName' | 'imageTag'>): string | undefined {
  if (imageUrl !== undefined || imageName === undefined) return imageUrl
  return imageTag === undefined ? imageName : `${imageName}:${imageTag}`
}
