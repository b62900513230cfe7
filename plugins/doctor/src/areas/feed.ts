// The feed doctor: whether the scoring system can be heard, and whether what is heard can be right. Pure.
import { fail, ok, seen, unknown, warn, type Subject } from '../check.ts'
import type { DoctorCheck } from '../contract.ts'
import type { Answers } from '../questions.ts'
import { clause, count, percent, size, span } from '../words.ts'
import { addressChecks } from './feed-address.ts'
import { clockChecks } from './feed-clock.ts'

type Asked = Pick<Answers, 'feed' | 'interfaces' | 'court' | 'events' | 'machine' | 'health'>
type Feed = Extract<Answers['feed'], { ok: true }>['value']

const area = 'feed'
const port: Subject = { id: 'feed.port', area, title: 'Scoring system' }
const last: Subject = { id: 'feed.last', area, title: 'Last datagram' }
const senders: Subject = { id: 'feed.senders', area, title: 'Senders' }
const refused: Subject = { id: 'feed.refused', area, title: 'Refused senders' }
const strange: Subject = { id: 'feed.unknown', area, title: 'Unknown messages' }
const bad: Subject = { id: 'feed.errors', area, title: 'Bad values' }
const dropped: Subject = { id: 'feed.dropped', area, title: 'Dropped' }
const journal: Subject = { id: 'feed.journal', area, title: 'Journal' }

/** Each tenth of a second there is something while the clock runs. */
const silentAfterMs = 3_000
/** Who sent within it is sending. */
const sendingWithinMs = 60_000
const waitingWarn = 10_000

export function feedChecks(asked: Asked): DoctorCheck[] {
  return seen(asked.feed, port, 'needed', (feed) => [
    portCheck(feed, asked.health),
    ...addressChecks(asked, feed),
    lastCheck(feed, asked.court),
    senderCheck(feed),
    refusedCheck(feed),
    unknownCheck(feed),
    badCheck(feed),
    droppedCheck(feed),
    journalCheck(feed),
    ...clockChecks(asked),
  ])
}

function portCheck(feed: Feed, health: Asked['health']): DoctorCheck {
  const { listening, address, port: number, problem } = feed
  if (listening && problem === null) return ok(port, `listening on UDP ${address}:${number}`)
  // The part itself knows who holds the port, and what to do about it.
  const said = health.ok ? health.value.plugins.find(({ name }) => name === 'udp') : undefined
  const fix = said?.fix ?? 'Start it with udp.start.'
  const why = problem ?? said?.reason
  if (listening) return warn(port, `listening on UDP ${address}:${number}, but: ${clause(why ?? 'something is wrong')}`, fix)
  return fail(port, `NOT listening${why === undefined ? '' : `: ${clause(why)}`}`, fix)
}

function lastCheck({ lastAt, now, datagrams, bytes, perSecond, listening }: Feed, court: Asked['court']): DoctorCheck {
  const waits = 'Enter the address above at the scoring PC, and load a match there.'
  if (lastAt === null)
    return listening ? warn(last, 'Nothing was heard since the start', waits) : unknown(last, 'Nothing was heard since the start')
  const ageMs = Date.parse(now) - Date.parse(lastAt)
  const finding = `${span(ageMs)} ago; ${count(datagrams, 'datagram', 'datagrams')} (${size(bytes)}), ${perSecond} in the last second`
  const running = court.ok && court.value.clock.running
  if (running && ageMs > silentAfterMs)
    return fail(
      last,
      `The clock runs, and nothing was heard for ${span(ageMs)}`,
      'Check the cable between the scoring PC and this machine, and that the scoring program still runs.',
    )
  return ok(last, finding)
}

function senderCheck({ senders: known, now }: Feed): DoctorCheck {
  if (known.length === 0) return unknown(senders, 'None yet')
  const sending = known.filter(({ lastAt }) => Date.parse(now) - Date.parse(lastAt) < sendingWithinMs)
  if (sending.length < 2)
    return ok(senders, known.map(({ address, datagrams }) => `${address} (${count(datagrams, 'datagram', 'datagrams')})`).join(', '))
  const list = sending.map(({ address, datagrams }) => `${address} (${count(datagrams, 'datagram', 'datagrams')})`).join(' and ')
  return warn(
    senders,
    `${sending.length} machines send to the one port: ${list}; their matches are mixed up`,
    'Give each court a port of its own, or name the right sender in udp.allow.',
  )
}

function refusedCheck(feed: Feed): DoctorCheck {
  if (feed.refused === 0) return ok(refused, 'None')
  const finding = `${count(feed.refused, 'datagram', 'datagrams')} came from a sender that is not in udp.allow`
  return warn(
    refused,
    finding,
    'If that was the right scoring PC, add its address to udp.allow; otherwise find out who sends to this machine.',
  )
}

function unknownCheck({ unknown: number, messages }: Feed): DoctorCheck {
  if (number === 0) return ok(strange, `None of ${count(messages, 'message', 'messages')}`)
  const finding = `${number} of ${count(messages, 'message', 'messages')} (${percent((number / Math.max(1, messages)) * 100)}) are of no known kind; they are kept as they came`
  return warn(strange, finding, 'Send a support bundle, so that the program can learn them.')
}

function badCheck({ errors, messages }: Feed): DoctorCheck {
  if (errors === 0) return ok(bad, `None of ${count(messages, 'message', 'messages')}`)
  const finding = `${errors} of ${count(messages, 'message', 'messages')} hold a value that cannot be believed; they were passed over`
  return warn(bad, finding, 'Check the settings and the version of the scoring program, and send a support bundle.')
}

function droppedCheck({ dropped: number }: Feed): DoctorCheck {
  if (number === null) return unknown(dropped, 'This system does not tell')
  if (number === 0) return ok(dropped, 'None')
  return warn(
    dropped,
    `${count(number, 'datagram was', 'datagrams were')} dropped by the system before they could be read`,
    'Close what else needs the processor, and raise udp.receiveBufferBytes.',
  )
}

function journalCheck({ journal: { waiting, lost } }: Feed): DoctorCheck {
  if (lost > 0)
    return warn(
      journal,
      `${count(lost, 'datagram', 'datagrams')} could not be kept: the database was away too long`,
      'See the database for the cause.',
    )
  if (waiting > waitingWarn)
    return warn(journal, `${count(waiting, 'datagram waits', 'datagrams wait')} for the disk`, 'See the database for the cause.')
  return ok(journal, waiting === 0 ? 'All are on the disk' : `${count(waiting, 'datagram waits', 'datagrams wait')} for the disk`)
}
