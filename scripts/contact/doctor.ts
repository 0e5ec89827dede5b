import type { ApiError } from '../../src/util/errors.ts'
import { isGood, answer } from './answers.ts'
import type { Recording } from './exchange.ts'

/** What is wrong with address, proxy, certificate, key, account or rights, in a sentence or two. */
export function diagnose(recording: Recording, error: ApiError | undefined): string {
  if (error === undefined) return 'Address, key and account work: the API lists builds.'
  const { status, message, hint = '' } = error
  if (status === 401)
    return accountIsWrong(recording)
      ? "The account in SGP_ACCOUNT_ID is wrong for this key: the API refuses it with 401, and responds to the key alone. Copy the account's ID from the platform's settings."
      : 'The key is refused with 401, as a wrong one is. Check SGP_API_KEY, that it belongs to the account in SGP_ACCOUNT_ID, and SGP_CLIENT_BASE_URL: a key works on one installation alone.'
  if (status === 403)
    return "The API refuses the list with 403: the key has no right to read builds in this account, or something in front of the API keeps this machine out. Check SGP_ACCOUNT_ID and the role of the key's owner."
  return withVariables(`${message} ${hint}`)
}

/** The same key meets another answer than 401 with another account. */
function accountIsWrong(recording: Recording): boolean {
  const other = answer(recording, 'other account')
  const wrongKey = answer(recording, 'wrong key')
  return other !== undefined && (isGood(other) || other.status === 403) && wrongKey?.status === 401
}

/** The product's own sentences name its inputs. */
export function withVariables(text: string): string {
  return text
    .replaceAll(/inputs? 'base-url'|'base-url'/g, 'SGP_CLIENT_BASE_URL')
    .replaceAll(/inputs? 'api-key'(?: \(or 'SGP_API_KEY'\))?|'api-key'/g, 'SGP_API_KEY')
    .replaceAll(/inputs? 'account-id'|'account-id'/g, 'SGP_ACCOUNT_ID')
    .replaceAll(/ (?:and )?[Rr]un the job again(?: later)?/g, (words) =>
      words.replace(/run the job again/i, 'try again'),
    )
    .replaceAll('this runner', 'this machine')
    .trim()
}
