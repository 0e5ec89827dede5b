// src/build/image.ts
/** The image of a record: its URL, else name and tag. */
function imageOf({ imageUrl, imageName, imageTag }) {
	if (imageUrl !== void 0 || imageName === void 0) return imageUrl;
	return imageTag === void 0 ? imageName : `${imageName}:${imageTag}`;
}
export { imageOf };
