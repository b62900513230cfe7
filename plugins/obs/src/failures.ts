// The errors that a request to OBS can end in, with their words. One place, so that every way to ask says it alike.
import { AppError } from '@restrike/sdk'

export function refused(name: string, request: string, code: number, comment: string | undefined): AppError {
  const said = comment ? `: ${comment}` : ''
  return new AppError(
    'obs.request-refused',
    { name, request, code, comment: comment ?? '' },
    `OBS "${name}" refused ${request} (code ${code})${said}`,
  )
}

export function noAnswer(name: string, request: string, limitMs: number): AppError {
  return new AppError('obs.no-answer', { name, request, limitMs }, `OBS "${name}" did not answer ${request} within ${limitMs} ms`)
}

export function connectionLost(name: string, request: string): AppError {
  return new AppError('obs.connection-lost', { name, request }, `The connection to OBS "${name}" ended before ${request} was answered`)
}

export function didNotHappen(name: string, what: string, hint: string): AppError {
  return new AppError('obs.did-not-happen', { name, what }, `OBS "${name}" accepted the order but ${what}. ${hint}`)
}

export function notAvailable(name: string, what: string, message: string): AppError {
  return new AppError('obs.not-available', { name, what }, message)
}

/** OBS's own code of a refusal; undefined for every other failure. */
export function refusalCode(error: unknown): number | undefined {
  if (!(error instanceof AppError) || error.code !== 'obs.request-refused') return undefined
  const data: unknown = error.data
  return typeof data === 'object' && data !== null && 'code' in data && typeof data.code === 'number' ? data.code : undefined
}

export function notConnected(name: string, { state, problem }: { state: string; problem: string }): AppError {
  return new AppError('obs.not-connected', { name, state }, `OBS "${name}" is not connected${problem ? `: ${problem}` : ''}`)
}
