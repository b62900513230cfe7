// The public face of the alarms: what is wrong now and what was, the rules, acknowledging.
import { command, contract, event, failure, query } from '@restrike/sdk'
import { z } from 'zod'

/** `critical`: the match, its recording or its replay is in danger; `warning`: it will be if nobody acts; `info`: good to know. */
export const AlarmSeverity = z.enum(['info', 'warning', 'critical'])
export type AlarmSeverity = z.infer<typeof AlarmSeverity>

const RuleId = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9-]*$/, 'lower case, digits and hyphens')

/**
 * When something counts as wrong, as data. `of` is a retained event, `path` a way into it: fields by dots, `*` for each entry of a list
 * (each is an alarm of its own, named by its `name`, `connection`, `path` or place), as in `disks.*.freeBytes`. Unknown (null, absent) is
 * never wrong by itself, but for `is`/`is-not` with null. `grows`: a count that is more than `value` above what it was a minute ago.
 */
export const AlarmRule = z.object({
  id: RuleId,
  of: z.string().max(80),
  path: z.string().max(200),
  when: z.enum(['above', 'below', 'is', 'is-not', 'grows']),
  value: z.union([z.number(), z.string(), z.boolean(), z.null()]),
  /** Well again only beyond this: below it for `above`, above it for `below`. Default: 10 % inside of `value`. */
  clear: z.number().optional(),
  /** Also true for the alarm to be raised: another value of the same event. */
  only: z
    .object({ of: z.string().max(80).optional(), path: z.string().max(200), is: z.union([z.number(), z.string(), z.boolean(), z.null()]) })
    .optional(),
  /** Wrong for so long before it is raised, well for so long before it is resolved. */
  forMs: z.int().min(0).max(86_400_000).default(5_000),
  clearForMs: z.int().min(0).max(86_400_000).default(10_000),
  severity: AlarmSeverity,
  /** For the operator; `{value}` and `{name}` are filled in. */
  text: z.string().min(1).max(300),
  fix: z.string().min(1).max(300),
})
export type AlarmRule = z.infer<typeof AlarmRule>

export const Alarm = z.object({
  id: z.string(),
  /** The rule, or `health`, `recorder`, `trend`: what other parts of the program say is wrong is an alarm too. */
  rule: z.string(),
  /** What it is about, where a rule has several: a connection, a disk, a plugin. */
  about: z.string().nullable(),
  severity: AlarmSeverity,
  text: z.string(),
  fix: z.string().nullable(),
  raisedAt: z.iso.datetime(),
  acknowledgedAt: z.iso.datetime().nullable(),
  acknowledgedBy: z.string().nullable(),
  resolvedAt: z.iso.datetime().nullable(),
})
export type Alarm = z.infer<typeof Alarm>

export const AlarmsStatus = z.object({
  /** Not resolved; the worst and newest first. */
  alarms: z.array(Alarm),
  /** The worst that nobody has acknowledged; null when there is none. */
  loudest: AlarmSeverity.nullable(),
  /** Why a webhook or the history does not work, in words. */
  problems: z.array(z.string()),
})
export type AlarmsStatus = z.infer<typeof AlarmsStatus>

/** A measured quantity compared with its own past. */
export const Trend = z.object({
  id: z.enum(['memory', 'latency', 'disk', 'slow-queries']),
  /** Over the last hour, in the unit per hour; null while too little is known. */
  perHour: z.number().nullable(),
  now: z.number().nullable(),
  /** At this time yesterday; null when the program did not run then. */
  yesterday: z.number().nullable(),
  unit: z.enum(['bytes', 'ms', 'count']),
  wrong: z.boolean(),
  /** In words for the operator. */
  text: z.string(),
})
export type Trend = z.infer<typeof Trend>

const none = z.object({})
const By = z.string().max(80).default('operator')

export const alarms = contract('alarms', {
  config: z.object({
    rules: z.array(AlarmRule).max(200).default([]).describe('Rules of your own; one with the id of a built-in rule takes its place'),
    disabled: z.array(RuleId).default([]).describe('Ids of built-in rules that are not to be looked at'),
    webhooks: z
      .array(
        z.object({
          url: z.url({ protocol: /^https?$/ }),
          from: AlarmSeverity.default('warning').describe('The least severe that is sent'),
          token: z.string().max(500).optional().meta({ secret: true }).describe('Sent as "authorization: Bearer …"'),
        }),
      )
      .max(10)
      .default([])
      .describe('Addresses that are told of each alarm raised and resolved'),
    keepDays: z.number().min(1).default(365).describe('Resolved alarms older than this are removed'),
    memoryGrowthMegabytesPerHour: z.number().min(1).default(50).describe('Growth of this program’s memory at which it is said'),
    trendMinutes: z.number().min(0.05).max(120).default(20).describe('A trend must hold for so long'),
  }),
  errors: {
    'unknown-alarm': failure({
      summary: 'There is no such alarm now.',
      fix: 'See alarms.current for what is wrong now.',
      data: z.object({ id: z.string() }),
      status: 404,
    }),
    'history-unavailable': failure({
      summary: 'The database is not there, so past alarms cannot be read.',
      fix: 'See the database in system.health; alarms are raised meanwhile.',
      data: none,
      status: 503,
    }),
  },
  commands: {
    current: query({ summary: 'What is wrong now.', input: none, output: AlarmsStatus }),
    acknowledge: command({
      summary: 'Say that somebody has seen an alarm; without an id: all of them. It stays until it is resolved, without its sound.',
      input: z.object({ id: z.string().max(120).optional(), by: By }),
      output: AlarmsStatus,
    }),
    history: query({
      summary: 'Alarms raised, newest first.',
      input: z.object({ limit: z.int().min(1).max(500).default(100), before: z.iso.datetime().optional() }),
      output: z.object({ alarms: z.array(Alarm) }),
    }),
    rules: query({
      summary: 'The rules that hold, built in and own.',
      input: none,
      output: z.object({ rules: z.array(AlarmRule.extend({ builtIn: z.boolean(), enabled: z.boolean() })) }),
    }),
    trends: query({
      summary: 'Growth over the last hour, and yesterday at this time.',
      input: none,
      output: z.object({ trends: z.array(Trend) }),
    }),
    'webhook.test': command({
      summary: 'Send a test to each webhook; answers with what each said.',
      input: none,
      output: z.object({ answers: z.array(z.object({ url: z.string(), ok: z.boolean(), answer: z.string() })) }),
      timeoutMs: 30_000,
    }),
  },
  events: {
    current: event(AlarmsStatus, { retain: true }),
    change: event(z.object({ change: z.enum(['raised', 'acknowledged', 'resolved']), alarm: Alarm })),
  },
})
