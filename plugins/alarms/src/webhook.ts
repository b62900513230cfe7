// One address that is told of alarms: what waits for it, in order, and the tries. It never blocks anybody and never throws.
import { setTimeout as sleep } from 'node:timers/promises'
import { tellable, whyNotSent } from './webhook-words.ts'

export interface WebhookTarget {
  readonly url: string
  readonly token?: string | undefined
}

export interface WebhookOptions {
  readonly limitMs: number
  /** Waits between the tries; one try more than waits. */
  readonly waitsMs: readonly number[]
  /** What may wait; then the oldest are given up. */
  readonly mostWaiting: number
  /** Told when `problem` is another. */
  changed(): void
}

export const webhookDefaults = { limitMs: 5_000, waitsMs: [1_000, 4_000], mostWaiting: 200 } as const

export interface Answer {
  readonly ok: boolean
  /** In words, without any secret. */
  readonly answer: string
  /** Worth another try. */
  readonly again: boolean
}

/** Makes the text to be sent at the moment of sending. */
export type Body = () => Promise<string>

export class Webhook {
  /** Why it does not work; null while it does, or was not needed yet. */
  problem: string | null = null
  /** Messages given up since the last that got through. */
  #givenUp = 0
  readonly #target: WebhookTarget
  readonly #options: WebhookOptions
  readonly #queue: Body[] = []
  readonly #end = new AbortController()
  #sending: Promise<void> | undefined

  constructor(target: WebhookTarget, options: WebhookOptions) {
    this.#target = target
    this.#options = options
  }

  push(body: Body): void {
    this.#queue.push(body)
    if (this.#queue.length > this.#options.mostWaiting) {
      this.#queue.shift()
      this.#givenUp++
      this.#failed('it takes messages too slowly')
    }
    this.#sending ??= this.#sendAll()
  }

  /** One try, apart from what waits. */
  test(body: string): Promise<Answer> {
    return post(this.#target, body, this.#options.limitMs, this.#end.signal)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#end.abort()
    this.#queue.length = 0
    await this.#sending
  }

  async #sendAll(): Promise<void> {
    for (let body = this.#queue.shift(); body && !this.#end.signal.aborted; body = this.#queue.shift()) {
      // What cannot even be made is nothing that another try would mend.
      const text = await body().catch(() => undefined)
      if (text !== undefined) await this.#send(text)
    }
    this.#sending = undefined
  }

  async #send(text: string): Promise<void> {
    const { limitMs, waitsMs } = this.#options
    const { signal } = this.#end
    for (let tries = 0; !signal.aborted; tries++) {
      const { ok, answer, again } = await post(this.#target, text, limitMs, signal)
      if (signal.aborted) return
      if (ok) return this.#worked()
      this.#failed(answer)
      const waitMs = again ? waitsMs[tries] : undefined
      if (waitMs === undefined) {
        this.#givenUp++
        return this.#failed(answer)
      }
      await sleep(waitMs, undefined, { signal }).catch(() => undefined)
    }
  }

  #worked(): void {
    this.#givenUp = 0
    this.#say(null)
  }

  #failed(answer: string): void {
    const lost = this.#givenUp === 0 ? '' : ` ${this.#givenUp === 1 ? 'One message was' : `${this.#givenUp} messages were`} given up.`
    this.#say(`The webhook ${tellable(this.#target.url)} does not work: ${answer}.${lost}`)
  }

  #say(problem: string | null): void {
    if (problem === this.problem) return
    this.problem = problem
    this.#options.changed()
  }
}

/** A redirect is an error: a token must not go to an address that nobody has entered. */
async function post({ url, token }: WebhookTarget, body: string, limitMs: number, signal: AbortSignal): Promise<Answer> {
  try {
    const { address, basic } = split(url)
    const authorization = token ? `Bearer ${token}` : basic
    const headers = { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }) }
    const limit = AbortSignal.any([signal, AbortSignal.timeout(limitMs)])
    const response = await fetch(address, { method: 'POST', headers, body, redirect: 'manual', signal: limit })
    await response.body?.cancel().catch(() => undefined)
    const { status } = response
    const again = status >= 500 || status === 408 || status === 429
    return { ok: response.ok, answer: response.ok ? `answered ${status}` : `it answered ${status}${meaningOf(status)}`, again }
  } catch (error) {
    return { ok: false, answer: whyNotSent(error, limitMs), again: true }
  }
}

function meaningOf(status: number): string {
  if (status === 401 || status === 403) return ', so the token is wrong or missing'
  if (status === 404) return ', so the address is wrong'
  return status >= 300 && status < 400 ? ', which leads to another address: enter that one' : ''
}

/** `fetch` takes no address with a user and password in it: they go where they belong. */
function split(url: string): { address: string; basic: string | null } {
  const parsed = new URL(url)
  const { username, password } = parsed
  if (!username && !password) return { address: url, basic: null }
  parsed.username = ''
  parsed.password = ''
  const plain = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  return { address: parsed.href, basic: `Basic ${Buffer.from(plain).toString('base64')}` }
}
