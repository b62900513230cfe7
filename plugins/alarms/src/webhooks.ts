// All addresses that are told of alarms, as the configuration names them: which of them hears of what.
import type { Alarm, AlarmSeverity } from './contract.ts'
import { rankOf } from './found.ts'
import { Webhook, webhookDefaults, type WebhookOptions, type WebhookTarget } from './webhook.ts'
import { tellable } from './webhook-words.ts'

export interface WebhookSpec extends WebhookTarget {
  readonly from: AlarmSeverity
}

export interface Place {
  readonly court: string
  readonly tournament: string
}

interface Listener {
  readonly spec: WebhookSpec
  readonly webhook: Webhook
  /** Ids of alarms whose raising it was told: it is told their end too, however mild they are by then. */
  readonly told: Set<string>
}

export interface WebhooksOptions extends Partial<WebhookOptions> {
  /** Where this is; asked for each message. */
  place(): Promise<Place>
  changed(): void
}

export class Webhooks {
  readonly #options: WebhooksOptions
  #listeners: Listener[] = []

  constructor(options: WebhooksOptions) {
    this.#options = options
  }

  get problems(): string[] {
    return this.#listeners.flatMap(({ webhook }) => webhook.problem ?? [])
  }

  /** Who stays as it was keeps what waits for it. */
  configure(specs: readonly WebhookSpec[]): void {
    const old = [...this.#listeners]
    this.#listeners = specs.map((spec) => {
      const same = old.findIndex(({ spec: { url, token } }) => url === spec.url && token === spec.token)
      const [kept] = same < 0 ? [] : old.splice(same, 1)
      if (kept) return { ...kept, spec }
      return { spec, webhook: new Webhook(spec, { ...webhookDefaults, ...this.#options }), told: new Set() }
    })
    for (const { webhook } of old) void webhook[Symbol.asyncDispose]()
  }

  tell(change: 'raised' | 'resolved', alarm: Alarm): void {
    for (const listener of this.#listeners) {
      if (!isFor(listener, change, alarm)) continue
      if (change === 'raised') listener.told.add(alarm.id)
      else listener.told.delete(alarm.id)
      listener.webhook.push(() => this.#body(change, alarm))
    }
  }

  /** One try for each, all at once. */
  async test(): Promise<Array<{ url: string; ok: boolean; answer: string }>> {
    const body = await this.#body('test', sample())
    return Promise.all(
      this.#listeners.map(async ({ spec, webhook }) => {
        const { ok, answer } = await webhook.test(body)
        return { url: tellable(spec.url), ok, answer }
      }),
    )
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#listeners.map(({ webhook }) => webhook[Symbol.asyncDispose]()))
  }

  async #body(change: 'raised' | 'resolved' | 'test', alarm: Alarm): Promise<string> {
    const { court, tournament } = await this.#options.place()
    return JSON.stringify({ change, alarm, court, tournament })
  }
}

function isFor({ spec, told }: Listener, change: 'raised' | 'resolved', { id, severity }: Alarm): boolean {
  return rankOf(severity) >= rankOf(spec.from) || (change === 'resolved' && told.has(id))
}

/** Of the form of a true one, so that who receives it can be tried with it. */
function sample(): Alarm {
  const at = new Date().toISOString()
  return {
    ...{ id: 'test', rule: 'test', about: null, severity: 'info', text: 'This is a test: nothing is wrong', fix: null },
    ...{ raisedAt: at, acknowledgedAt: null, acknowledgedBy: null, resolvedAt: at },
  }
}
