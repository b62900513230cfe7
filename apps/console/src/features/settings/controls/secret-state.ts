// How a secret stands: what is in use is only known to be there. Pure.

export type SecretState = 'set' | 'unset' | 'new' | 'removed'

/** `value`: as the field holds it; `inUse`: as the server tells it, which is a mask where there is one. */
export function secretState(value: unknown, inUse: unknown): SecretState {
  if (isThere(value)) return value === inUse ? 'set' : 'new'
  return isThere(inUse) ? 'removed' : 'unset'
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ''
}
