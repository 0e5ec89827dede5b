// src/api/http/timeouts.ts
const defaultTimeouts = {
	connect: 1e4,
	headers: 3e4,
	body: 3e4,
	uploadStall: 6e4,
	submitResponse: 9e5,
	streamSilence: 6e5
};
export { defaultTimeouts };
