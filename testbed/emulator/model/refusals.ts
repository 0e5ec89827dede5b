/** The service documents its rules but not the status codes: `npm run contact` asks for them. */
const refusalStatus = {
  'foreign-host': 403,
  'foreign-origin': 403,
  'unknown-key': 401,
  'no-key': 401,
  'no-account': 401,
  'missing-field': 422,
  'invalid-query': 422,
  'high-limit': 422,
  'unknown-parameter': 422,
  'not-multipart': 422,
  'bad-archive': 400,
  'empty-archive': 400,
  'no-dockerfile': 400,
  'bad-build-args': 400,
  'bad-platform': 400,
  'bad-image': 400,
  'both-agents': 400,
  'no-agent': 400,
  'image-source': 400,
  'unknown-cursor': 400,
  'name-taken': 409,
  'unknown-agent': 404,
  'unknown-build': 404,
  'unknown-log': 404,
  'unknown-cancel': 404,
  'no-log-yet': 404,
  'unknown-deployment': 404,
  'undeployable-build': 400,
  'bad-deployment': 422,
  'bad-yaml': 400,
  'unknown-secret': 400,
  'finished-deployment': 409,
  'too-large': 413,
} as const satisfies Record<string, number>

export type RefusalCode = keyof typeof refusalStatus

/** Where a validation error is and what kind it is, in FastAPI's terms. */
export interface InvalidField {
  readonly location: readonly string[]
  readonly type: 'missing' | 'value_error'
  /** What was sent there; some servers repeat it. */
  readonly input: unknown
}

/** A rejected request. With `location` it is a validation error. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode
  readonly status: number
  readonly field: InvalidField | undefined

  constructor(code: RefusalCode, message: string, location?: readonly string[], input?: unknown) {
    super(message)
    this.code = code
    this.status = refusalStatus[code]
    const type = code === 'missing-field' ? 'missing' : 'value_error'
    this.field = location && { location, type, input }
  }
}

export function missingField(field: string, body?: unknown): Refusal {
  return new Refusal('missing-field', 'Field required', ['body', field], body)
}
