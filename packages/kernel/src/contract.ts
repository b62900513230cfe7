// The public face of the kernel: how the program and its plugins are, starting and stopping them. Browser-safe.
import { command, contract, event, failure, query } from '@restrike/sdk'
import { z } from 'zod'

export * from './config/contract.ts'
export * from './log/contract.ts'

export const Verdict = z.enum(['ready', 'degraded', 'not-ready'])

/** How one plugin, or another part of the program, is. */
export const PluginHealth = z.object({
  name: z.string(),
  state: z.enum(['waiting', 'starting', 'running', 'stopping', 'failed', 'stopped']),
  health: z.enum(['ok', 'degraded', 'failed']),
  /** What is wrong. */
  reason: z.string().optional(),
  /** What to do. */
  fix: z.string().optional(),
  since: z.iso.datetime(),
})
export type PluginHealth = z.infer<typeof PluginHealth>

export const HealthReport = z.object({ verdict: Verdict, plugins: z.array(PluginHealth) })
export type HealthReport = z.infer<typeof HealthReport>

export const PluginInfo = PluginHealth.extend({
  /** How long its last start took. */
  startMs: z.number().nullable(),
  needs: z.array(z.string()),
  uses: z.array(z.string()),
  /** Of `needs`, those that do not run. */
  waitsFor: z.array(z.string()),
})
export type PluginInfo = z.infer<typeof PluginInfo>

/** What is held, and at which court: for names of files and for the screens. Empty where nobody has said it. */
export const EventInfo = z.object({
  tournament: z.string().default('').describe('What is held: for names of files and for the screens'),
  court: z.string().default('').describe('Which court this is'),
})
export type EventInfo = z.infer<typeof EventInfo>

const Named = z.object({ name: z.string() })

export const system = contract('system', {
  // Tournament and court: of no single plugin, so they are told by this one.
  configSection: 'event',
  config: EventInfo,
  errors: {
    'own-plugin': failure({
      summary: 'The plugin that answers lifecycle commands was asked to stop itself.',
      fix: 'Stop the program instead.',
      data: Named,
      status: 409,
    }),
  },
  commands: {
    health: query({ summary: 'The verdict, and how each plugin is.', input: z.object({}), output: HealthReport }),
    plugins: query({
      summary: 'Every plugin with its state and how long it took to start.',
      input: z.object({}),
      output: z.object({ plugins: z.array(PluginInfo) }),
    }),
    event: query({ summary: 'Tournament and court, as configured.', input: z.object({}), output: EventInfo }),
    'plugin.start': command({ summary: 'Start a plugin.', input: Named, output: HealthReport, timeoutMs: 30_000 }),
    'plugin.stop': command({ summary: 'Stop a plugin and whatever needs it.', input: Named, output: HealthReport, timeoutMs: 30_000 }),
    'plugin.restart': command({ summary: 'Stop a plugin and start it again.', input: Named, output: HealthReport, timeoutMs: 30_000 }),
  },
  events: { health: event(HealthReport, { retain: true }) },
})
