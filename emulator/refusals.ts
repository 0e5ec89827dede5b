import { STATUS_CODES } from 'node:http'
import type { ErrorForm } from './knobs.ts'

/** Every refusal and its status. The service documents the rules and not the codes: these are assumptions, all in this table. */
const refusalStatus = {
  'foreign-host': 403,
  'foreign-origin': 403,
  'unknown-key': 401,
  'no-account': 401,
  'missing-field': 422,
  'invalid-query': 422,
  'not-multipart': 422,
  'bad-archive': 400,
  'bad-build-args': 400,
  'bad-platform': 400,
  'bad-image': 400,
  'agent-fields': 400,
  'image-source': 400,
  'unknown-cursor': 400,
  'name-taken': 409,
  'unknown-agent': 404,
  'unknown-build': 404,
  'too-large': 413,
} as const satisfies Record<string, number>

export type RefusalCode = keyof typeof refusalStatus

/** An end of a request that the caller is told about. `location` makes it a validation error, as FastAPI lists them. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number
  readonly location: readonly string[] | undefined

  constructor(code: RefusalCode, message: string, location?: readonly string[]) {
    super(message)
    this.status = refusalStatus[code]
    this.location = location
  }
}

export interface ErrorBody {
  readonly contentType: string | undefined
  readonly body: string
}

export function renderError(
  form: ErrorForm,
  status: number,
  message: string,
  location?: readonly string[],
): ErrorBody {
  switch (form) {
    case 'fastapi': {
      const detail =
        location === undefined ? message : [{ loc: location, msg: message, type: 'value_error' }]
      return json({ detail })
    }
    case 'sister':
      return json(
        location === undefined
          ? { message, code: status, data: null }
          : { status_code: 10_422, message, data: null },
      )
    case 'html': {
      const title = `${status} ${STATUS_CODES[status] ?? 'Error'}`
      const body = `<html>\r\n<head><title>${title}</title></head>\r\n<body><center><h1>${title}</h1></center></body>\r\n</html>\r\n`
      return { contentType: 'text/html', body }
    }
    case 'empty':
      return { contentType: undefined, body: '' }
  }
}

function json(value: unknown): ErrorBody {
  return { contentType: 'application/json', body: JSON.stringify(value) }
}
