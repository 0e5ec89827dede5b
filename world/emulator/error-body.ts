import { STATUS_CODES } from 'node:http'
import type { Violation } from '../server/refusals.ts'
import type { ErrorForm } from './knobs.ts'

export interface ErrorBody {
  readonly contentType: string | undefined
  readonly body: string
}

export function renderError(
  form: ErrorForm,
  status: number,
  message: string,
  violation?: Violation,
): ErrorBody {
  switch (form) {
    case 'fastapi': {
      if (violation === undefined) return json({ detail: message })
      const { location: loc, type } = violation
      return json({ detail: [{ loc, msg: message, type }] })
    }
    case 'sister':
      return json(
        violation === undefined
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
