// An address and its troubles in words that give no secret away: no user, password, token, and nothing in a path or query that may be one. Pure.

const longestPlainStep = 15

/** For people and logs: the address without what may be a secret. */
export function tellable(url: string): string {
  const parsed = URL.parse(url)
  if (!parsed) return 'an address that cannot be read'
  const steps = parsed.pathname.split('/').map((step) => (step.length > longestPlainStep ? '…' : step))
  return `${parsed.protocol}//${parsed.host}${steps.join('/')}${parsed.search ? '?…' : ''}`
}

const causes: ReadonlyMap<string, string> = new Map([
  ['ECONNREFUSED', 'nothing listens there'],
  ['ENOTFOUND', 'no machine of this name is known'],
  ['EAI_AGAIN', 'names cannot be looked up: there is no internet'],
  ['EHOSTUNREACH', 'the machine cannot be reached'],
  ['ENETUNREACH', 'there is no network'],
  ['ECONNRESET', 'it broke the connection'],
  ['UND_ERR_SOCKET', 'it broke the connection'],
  ['UND_ERR_CONNECT_TIMEOUT', 'the machine does not answer'],
  ['ETIMEDOUT', 'the machine does not answer'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'its certificate is not trusted'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'its certificate is not trusted'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'its certificate is not trusted'],
  ['CERT_HAS_EXPIRED', 'its certificate has run out'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'its certificate is for another name'],
])

/** Why nothing got there. What the error itself says may hold the address, so only its code is told. */
export function whyNotSent(error: unknown, limitMs: number): string {
  if (error instanceof DOMException && error.name === 'TimeoutError') return `it did not answer within ${limitMs / 1_000} s`
  if (error instanceof Error && error.cause instanceof Error && error.cause.message === 'bad port')
    return 'its port is one that no web server may use'
  const code = codeOf(error)
  return causes.get(code ?? '') ?? `it cannot be connected to${code ? ` (${code})` : ''}`
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if ('code' in error && typeof error.code === 'string') return error.code
  if (error instanceof AggregateError) return codeOf(error.errors[0])
  return codeOf(error.cause)
}
