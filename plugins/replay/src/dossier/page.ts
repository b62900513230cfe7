// The page of a dossier: opens from its folder in any browser, without the program, and holds all in words. Pure.
import { type MatchEvent, standingEvents } from '@restrike/pss'
import type { Clip, LedgerEntry } from '../contract.ts'
import type { DossierFacts } from './write-dossier.ts'

export interface PageFilm {
  readonly name: string
  readonly connection: string
  readonly sha256: string
  /** It is not the film any more that the library took. */
  readonly changed: boolean
}

/** Everything from the wire or a hand goes through here: names may hold anything. */
export function escaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  return text.replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? '')
}

const unknown = '–'
const orUnknown = (value: string | number | null | undefined) =>
  escaped(value === null || value === undefined || value === '' ? unknown : String(value))

export function dossierPage(
  { challenge, match, clips, events, missing, program }: DossierFacts,
  films: readonly PageFilm[],
  madeAt: string,
): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; media-src 'self' file:">
<title>${escaped(`Challenge ${challenge.challengeId}`)}</title>
<style>
  body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; font: 16px/1.45 system-ui, sans-serif; color: #16202b; background: #fff }
  h1 { font-size: 1.6rem } h2 { margin-top: 2rem; font-size: 1.2rem }
  video { width: 100%; background: #000 }
  table { border-collapse: collapse; width: 100% } td, th { padding: .25rem .6rem; border-bottom: 1px solid #d5dce4; text-align: left; vertical-align: top; font-variant-numeric: tabular-nums }
  th { width: 14rem; font-weight: 600 } code { font-size: .8rem; overflow-wrap: anywhere } .conflict { padding: .6rem; background: #ffeccb }
  @media print { video { display: none } }
</style>
<h1>Challenge by ${orUnknown(challenge.by)}, match ${orUnknown(match?.number ?? challenge.matchId)}</h1>
${challenge.conflict === null ? '' : `<p class="conflict">${escaped(challenge.conflict)}</p>`}
${ledgerTable(challenge, match)}
<h2>Films</h2>
${films.map(filmOf).join('\n') || '<p>There is no film of it.</p>'}
${clips.map(clipLine).join('\n')}
<h2>What happened</h2>
${missing.map((sentence) => `<p class="conflict">${escaped(sentence)}</p>`).join('\n')}
<table>${eventRows(events)}</table>
<h2>What was done</h2>
<table>${challenge.actions.map(actionRow).join('\n') || '<tr><td>Nothing by hand.</td></tr>'}</table>
<h2>Proof</h2>
<p>Each file's SHA-256 stands in <a href="SHA256SUMS">SHA256SUMS</a> (<code>sha256sum -c SHA256SUMS</code>) and, as a chain, in
<a href="manifest.json">manifest.json</a>. The scoring system's datagrams of that time are in <a href="datagrams.pss">datagrams.pss</a> and, byte for byte, in
<a href="datagrams.json">datagrams.json</a>.</p>
<p>Made ${escaped(madeAt)} by ${escaped(program)}.</p>
</html>
`
}

function row(name: string, value: string | number | null | undefined): string {
  return `<tr><th>${escaped(name)}</th><td>${orUnknown(value)}</td></tr>`
}

function ledgerTable(entry: LedgerEntry, match: DossierFacts['match']): string {
  const athlete = (one: { longName: string | null; shortName: string | null; country: string | null } | undefined) =>
    [one?.longName ?? one?.shortName, one?.country].filter(Boolean).join(', ')
  const seconds = (ms: number | null) => (ms === null ? null : `${(ms / 1000).toFixed(1)} s`)
  return `<table>
${row('Match', [match?.number, match?.category, match?.weight, match?.division].filter(Boolean).join(' · '))}
${row('Blue', athlete(match?.blue))}
${row('Red', athlete(match?.red))}
${row('Round and clock', [entry.round === null ? null : `round ${entry.round}`, clock(entry.clockMs)].filter(Boolean).join(', '))}
${row('Reason', entry.reason)}
${row('Asked', entry.requestedAt)}
${row('First frame seen', entry.firstFrameAt)}
${row('Decision', entry.decision)}
${row('Decided', entry.decidedAt)}
${row('Time taken', seconds(entry.takenMs))}
${row('Card', entry.effect)}
${row(entry.wire?.manual ? 'Match by hand said' : 'Scoring system said', entry.wire?.decision)}
${row('Table said', entry.hand?.decision)}
${row('Operator', entry.operator)}
${row('Note', entry.note)}
</table>`
}

function clock(ms: number | null): string | null {
  return ms === null ? null : `${Math.floor(ms / 60_000)}:${String(Math.floor(ms / 1000) % 60).padStart(2, '0')}`
}

function filmOf({ name, connection, sha256, changed }: PageFilm): string {
  const flaw = changed
    ? '<p class="conflict">The file of this film was changed since it was made: its checksum is not the one taken then.</p>'
    : ''
  return `<h3>${escaped(connection)}</h3>${flaw}<video controls preload="metadata" src="${escaped(encodeURI(name))}"></video><p><code>${escaped(sha256)}</code></p>`
}

function clipLine({ clipId, source, trouble }: Clip): string {
  const flaw = trouble === null ? '' : ` ${escaped(trouble.reason)}`
  return `<p>${escaped(clipId)}: from the ${source === 'recording' ? 'recording' : 'replay buffer'}.${flaw}</p>`
}

function eventRows(events: readonly MatchEvent[]): string {
  const { takenBack } = standingEvents(events)
  return events.map((event) => eventRow(event, takenBack.has(event))).join('\n')
}

/** `takenBack`: by hand. */
function eventRow(event: MatchEvent, takenBack: boolean): string {
  const { seq: _seq, matchId: _matchId, at, round, clockMs, type, ...rest } = event
  const more = Object.entries(rest).map(([key, value]) => `${key} ${JSON.stringify(value)}`)
  return `<tr><td>${orUnknown(at)}</td><td>${orUnknown(round)}</td><td>${orUnknown(clock(clockMs))}</td><td>${orUnknown(type)}</td><td>${escaped(more.join(', '))}${takenBack ? ' (taken back)' : ''}</td></tr>`
}

function actionRow({ at, operator, what, undone }: LedgerEntry['actions'][number]): string {
  const { type, ...rest } = what
  const said = `${type} ${Object.values(rest).map(String).join(' ')}`
  return `<tr><td>${orUnknown(at)}</td><td>${orUnknown(operator)}</td><td>${escaped(said)}${undone === null ? '' : ' (taken back)'}</td></tr>`
}
