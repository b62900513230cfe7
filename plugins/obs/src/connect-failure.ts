// Why a connection to OBS does not come about, told apart, and in words that say what to do. Pure.
import type { ObsConnectionState } from './contract.ts'

export interface ConnectFailure {
  readonly kind:
    | 'refused'
    | 'no-host'
    | 'no-route'
    | 'silent'
    | 'hangs'
    | 'unready'
    | 'not-obs'
    | 'tls-unwanted'
    | 'tls-wanted'
    | 'password-wrong'
    | 'password-missing'
    | 'closed'
    | 'given-up'
    | 'other'
  /** What the system or OBS said, for the cases that need it. */
  readonly detail: string
}

const bySystemCode: ReadonlyMap<string, ConnectFailure['kind']> = new Map([
  ['ECONNREFUSED', 'refused'],
  ['ENOTFOUND', 'no-host'],
  ['EAI_AGAIN', 'no-host'],
  ['EHOSTUNREACH', 'no-route'],
  ['ENETUNREACH', 'no-route'],
  ['EHOSTDOWN', 'no-route'],
  ['ETIMEDOUT', 'no-route'],
  ['EADDRNOTAVAIL', 'no-route'],
])

/** By what the error says, for those without a code of their own; the first that fits. */
const bySaying: ReadonlyArray<readonly [saying: RegExp, kind: ConnectFailure['kind']]> = [
  [/HPE_|Parse Error/, 'tls-wanted'],
  [/Unexpected server response|subprotocol|Sec-WebSocket|Upgrade header/i, 'not-obs'],
  [/ECONNRESET|socket hang up/, 'closed'],
]

/** What an error of the socket means. `localhost` has two addresses, and the error then holds one for each. */
export function causeOf(error: Error, url: string): ConnectFailure {
  const inner: unknown = error instanceof AggregateError ? error.errors[0] : error
  const { code = '', message: detail }: NodeJS.ErrnoException = inner instanceof Error ? inner : error
  const said = `${code} ${detail}`
  if (/^wss:/i.test(url) && /EPROTO|ERR_SSL|ECONNRESET|TLS/.test(said)) return { kind: 'tls-unwanted', detail }
  const kind = bySystemCode.get(code) ?? bySaying.find(([saying]) => saying.test(said))?.[1] ?? 'other'
  return { kind, detail }
}

export interface Words {
  readonly state: ObsConnectionState
  readonly problem: string
  readonly fix: string
}

const serverSettings = 'in OBS: Tools > WebSocket Server Settings'

type Say = (host: string, hostname: string, detail: string) => readonly [problem: string, fix: string]

const unreachable = {
  refused: (host) => [`Nothing listens at ${host}`, `Start OBS, and enable its server (${serverSettings}); compare the port.`],
  'no-host': (_, name) => [
    `No machine named "${name}" is known`,
    'Correct the address, or use the number that OBS shows (Show Connect Info).',
  ],
  'no-route': (_, name) => [`The machine ${name} cannot be reached`, 'Check its network cable and address, and its firewall.'],
  silent: (host) => [
    `${host} takes the connection but says nothing`,
    'Is it OBS that listens there? If so, OBS hangs: look at it, and start it again if need be.',
  ],
  hangs: (host) => [`OBS at ${host} has stopped answering`, 'Look at OBS: does it hang or show a question? It is tried again by itself.'],
  unready: (host, _, detail) => [
    `OBS at ${host} answers but is not ready${detail ? `: ${detail}` : ''}`,
    'Look at OBS: does it show a question, or load something? It is tried again by itself.',
  ],
  'not-obs': (host) => [`What listens at ${host} is not OBS`, `Compare the port with ${serverSettings}.`],
  'tls-unwanted': (host) => [`${host} does not speak TLS`, 'OBS itself has no TLS: begin the address with ws:// instead of wss://.'],
  'tls-wanted': (host) => [
    `What listens at ${host} does not speak plain WebSocket`,
    'If a proxy with TLS stands before OBS, begin the address with wss://; otherwise compare the port.',
  ],
  closed: (host, _, detail) => [
    `${host} closed the connection at once${detail ? ` (${detail})` : ''}`,
    'Look whether OBS is just starting or ending; it is tried again.',
  ],
  other: (host, _, detail) => [`${host} cannot be connected to: ${detail}`, 'Compare address and port with Show Connect Info in OBS.'],
} satisfies Partial<Record<ConnectFailure['kind'], Say>>

/** What the operator reads. */
export function wordsOf({ kind, detail }: ConnectFailure, url: string): Words {
  if (kind === 'given-up') return { state: 'connecting', problem: '', fix: '' }
  const compare = `Show Connect Info (${serverSettings}).`
  if (kind === 'password-wrong') return { state: 'wrong-password', problem: 'OBS refused the password', fix: `Compare it with ${compare}` }
  if (kind === 'password-missing')
    return { state: 'wrong-password', problem: 'OBS asks for a password and none is set', fix: `Enter the one of ${compare}` }
  const { host, hostname } = addressOf(url)
  const say: Say = unreachable[kind]
  const [problem, fix] = say(host, hostname, detail)
  return { state: 'unreachable', problem, fix }
}

function addressOf(url: string): { host: string; hostname: string } {
  const parsed = URL.parse(url)
  return { host: parsed?.host ?? url, hostname: parsed?.hostname ?? url }
}
