// What a recording is called: templates of the configuration, filled from the match and from what is held at which court.
import type { system } from '@restrike/kernel/contract'
import type { match } from '@restrike/match/contract'
import type { MatchState } from '@restrike/pss'
import type { PluginContext } from '@restrike/sdk'
import type { Found } from './alarms.ts'
import type { recorder } from './contract.ts'
import { recordingFile, templateProblem, tokens, type NameFacts } from './file-name.ts'
import type { Wanted } from './plan.ts'

type Context = Pick<PluginContext<typeof recorder, typeof system | typeof match>, 'call' | 'config' | 'error'>

/** `connection`: its name becomes part of the file's, where several record the same match. */
export async function fileFor(ctx: Context, state: MatchState, connection: string | null): Promise<NonNullable<Wanted['file']>> {
  const { folder, file } = ctx.config
  const made = recordingFile({ folder, file: connection === null ? file : `${file} ${connection}` }, await factsOf(ctx, state))
  return { folder: made.folder, name: made.name }
}

export async function previewOf(ctx: Context, given: { folder?: string | undefined; file?: string | undefined }) {
  const templates = { folder: given.folder ?? ctx.config.folder, file: given.file ?? ctx.config.file }
  refuse(ctx, Object.values(templates))
  const state = await ctx.call('match.current', {}).catch(() => undefined)
  const known = state !== undefined && state.blue.longName !== null
  const { folder, name } = recordingFile(templates, await factsOf(ctx, known ? state : sample))
  return { folder, name, sample: !known }
}

/** The first thing that the configuration calls by a token that does not exist; it is then part of each name, as it stands. */
export function templateAlarm({ folder, file }: Context['config']): Found | undefined {
  for (const template of [folder, file]) {
    const problem = templateProblem(template)
    if (!problem) continue
    return {
      ...{ kind: 'bad-template', connection: '', severity: 'degraded', matchId: null },
      reason: unknownToken(template, problem.token),
      fix: 'Correct recorder.folder or recorder.file in the configuration; recordings go on under names with that word in them.',
    }
  }
  return undefined
}

function refuse(ctx: Context, templates: readonly string[]): void {
  for (const template of templates) {
    const problem = templateProblem(template)
    if (problem) throw ctx.error('bad-template', { template, token: problem.token }, unknownToken(template, problem.token))
  }
}

function unknownToken(template: string, token: string): string {
  return `There is no token {${token}} in "${template}"; those there are: ${tokens.map((name) => `{${name}}`).join(' ')}`
}

async function factsOf(ctx: Context, match: NameFacts['match']): Promise<NameFacts> {
  // A name without tournament and court is better than none.
  const event = await ctx.call('system.event', {}).catch(() => ({ tournament: '', court: '' }))
  return { match, ...event, at: new Date() }
}

const nobody = { score: null, gamJeom: 0, roundsWon: 0, lastHitLevel: null }
const sample: NameFacts['match'] = {
  number: '245.A',
  category: 'Semifinal',
  weight: 'M -68kg',
  division: 'Seniors',
  blue: { ...nobody, shortName: 'N. DESMOND', longName: 'Noel Desmond', country: 'FRA' },
  red: { ...nobody, shortName: 'M. THIBAULT', longName: 'Marc Thibault', country: 'SUI' },
}
