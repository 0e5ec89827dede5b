import type { Met } from './pods.ts'

/** An error of a call, which HTTP does not show. */
export class RpcError extends Error {
  override readonly name = 'RpcError'
}

/** No response is ever sent. */
export class HangError extends Error {
  override readonly name = 'HangError'
}

/** What a pod says to one call: the texts of its messages. */
export function replyOf(met: Met, method: string, text: string): readonly string[] {
  if (met.type === 'silence') throw new RpcError(met.message)
  const isMessage = method === 'message/send'
  switch (met.reply) {
    case 'answers':
      return [`You said: ${text}`]
    case 'blank':
      return [' \n']
    case 'empty':
      return []
    case 'fails':
      if (isMessage) throw podError(-32_603, 'division by zero')
      return []
    case 'fails-to-create':
      if (method === 'task/create') throw podError(-32_603, 'division by zero')
      return []
    case 'html':
      // A stream is read line by line, and a line that is no JSON is skipped.
      if (!isMessage) throw new RpcError('Expecting value: line 1 column 1 (char 0)')
      return []
    case 'no-method':
      throw podError(-32_601, `Method not found: ${method}`)
    case 'hangs':
      throw new HangError()
  }
}

/** Asks a pod that runs somewhere, as Agentex does. */
export async function callPod(
  address: string,
  method: string,
  taskId: string,
): Promise<readonly string[]> {
  const id = `${method}-${taskId}`
  const url = `${address}/api`
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id, method, params: {} }),
  }).catch(() => {
    throw new RpcError('All connection attempts failed')
  })
  if (!response.ok)
    throw new RpcError(
      `Server error '${response.status} ${response.statusText}' for url '${url}'\nFor more information check: https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/${response.status}`,
    )
  const answers = (await response.text()).split('\n').flatMap(readAnswer)
  return answers.flatMap(({ error, result }) => {
    if (error) throw podError(error.code, error.message)
    const text = result?.content?.content
    return text === undefined ? [] : [text]
  })
}

interface PodAnswer {
  readonly error?: { readonly code: number; readonly message: string } | null
  readonly result?: { readonly content?: { readonly content?: string } } | null
}

function readAnswer(line: string): readonly PodAnswer[] {
  try {
    return [JSON.parse(line) as PodAnswer]
  } catch {
    return []
  }
}

/** Agentex prints the error of a pod as Python does. */
function podError(code: number, message: string): RpcError {
  const quote = message.includes("'") ? '"' : "'"
  return new RpcError(
    `RPC error: {'code': ${code}, 'message': ${quote}${message}${quote}, 'data': None}`,
  )
}
