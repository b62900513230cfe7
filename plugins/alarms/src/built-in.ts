// The rules that every court has, as data. A rule of the configuration with the same id takes the place of one of these.
import { AlarmRule } from './contract.ts'

const second = 1_000
const megabyte = 1e6

const feed = [
  {
    ...{ id: 'no-packets', of: 'match.state', path: 'stale', when: 'is', value: true, severity: 'critical' },
    only: { path: 'clock.running', is: true },
    ...{ forMs: 0, clearForMs: 2 * second },
    text: 'Nothing comes from the scoring system although the clock runs',
    fix: 'Check the network cable and that the scoring PC sends to this machine: its address is on the page of the scoring system.',
  },
  {
    ...{ id: 'datagrams-dropped', of: 'udp.status', path: 'dropped', when: 'grows', value: 0, severity: 'warning', forMs: 0 },
    text: 'The system dropped {value} datagrams of the scoring system within a minute: they are lost',
    fix: 'The machine is too busy or its receive buffer too small: close other programs; raise udp.receiveBufferBytes.',
  },
  {
    ...{ id: 'unknown-messages', of: 'udp.status', path: 'unknown', when: 'grows', value: 0, severity: 'info', forMs: 0 },
    text: 'The scoring system sends messages of an unknown kind: {value} within a minute',
    fix: 'They are kept as they are and harm nothing. Report them, so that a later version knows them.',
  },
] as const

const obs = [
  {
    ...{ id: 'obs-gone', of: 'obs.status', path: 'connections.*.problem', when: 'is-not', value: null, severity: 'critical' },
    ...{ only: { path: 'connections.*.state', is: 'unreachable' }, forMs: 2 * second, clearForMs: 5 * second },
    text: 'OBS "{name}" is gone: {value}',
    fix: 'Look whether OBS runs and its WebSocket server is on (Tools > WebSocket Server Settings); it is connected again by itself.',
  },
  {
    ...{ id: 'obs-wrong-password', of: 'obs.status', path: 'connections.*.problem', when: 'is-not', value: null, severity: 'critical' },
    ...{ only: { path: 'connections.*.state', is: 'wrong-password' }, forMs: second, clearForMs: second },
    text: 'OBS "{name}" does not let this program in: {value}',
    fix: 'Compare the password with the one that OBS shows (Tools > WebSocket Server Settings > Show Connect Info).',
  },
  {
    ...{ id: 'obs-connecting', of: 'obs.status', path: 'connections.*.state', when: 'is', value: 'connecting', severity: 'warning' },
    ...{ forMs: 15 * second, clearForMs: 5 * second },
    text: 'OBS "{name}" has not come to be connected for a while',
    fix: 'Look at OBS: does it show a question, or load something? It is tried again by itself.',
  },
  {
    ...{ id: 'obs-trouble', of: 'obs.status', path: 'connections.*.problem', when: 'is-not', value: null, severity: 'warning' },
    ...{ only: { path: 'connections.*.state', is: 'connected' }, forMs: 3 * second, clearForMs: 5 * second },
    text: 'OBS "{name}" is not as wanted: {value}',
    fix: 'See the OBS page for the cause; it is tried again by itself.',
  },
  {
    ...{ id: 'replay-buffer', of: 'obs.status', path: 'connections.*.replayBuffer.active', when: 'is', value: false, severity: 'critical' },
    ...{ only: { path: 'connections.*.recording.active', is: true }, forMs: 3 * second, clearForMs: 3 * second },
    text: 'The replay buffer of OBS "{name}" is off while it records',
    fix: 'Start it: status bar, Buffer. Until then replays are cut from the recording.',
  },
] as const

/** Between matches, where it is not yet urgent; and what only a replay that failed shows. */
const buffers = (
  [
    ['replay-buffer-off', 'off', 'warning', 'Start it: status bar, Buffer. Until then replays are cut from the recording.'],
    ['replay-buffer-missing', 'unavailable', 'warning', 'OBS page, setup check: Set it. Until then replays are cut from the recording.'],
    [
      ...(['replay-buffer-stuck', 'stuck', 'critical'] as const),
      'In a break stop and start the replay buffer; if that does not help, restart OBS. Meanwhile replays are cut from the recording.',
    ],
  ] as const
).map(([id, state, severity, fix]) => ({
  ...{ id, of: 'replay.status', path: 'buffers.*.trouble.reason', when: 'is-not', value: null, severity, fix },
  ...{ only: { path: 'buffers.*.state', is: state }, forMs: 5 * second, clearForMs: 3 * second, text: '{value}' },
}))

const skipped = (
  [
    ['frames-skipped', 'encode', 'The computer of OBS is too busy: close other programs, lower its resolution or choose a faster encoder.'],
    ['frames-missed', 'render', 'The graphics card of OBS is too busy: close other programs, take sources out of the scene.'],
  ] as const
).map(([id, kind, fix]) => ({
  ...{ id, of: 'monitor.current', path: `obs.*.${kind}SkippedPercent`, when: 'above', value: 5, clear: 2, severity: 'warning', fix },
  ...{ text: 'OBS "{name}" drops {value} of its frames', forMs: 5 * second, clearForMs: 10 * second },
}))

const dataDisk = { of: 'monitor.current', path: 'disks.*.freeBytes', when: 'below', only: { path: 'disks.*.purpose', is: 'data' } } as const
const memory = { of: 'monitor.current', path: 'memory.systemAvailableBytes', when: 'below', forMs: 15 * second } as const

const machine = [
  {
    ...{ ...dataDisk, id: 'data-disk-full', value: 500 * megabyte, clear: 600 * megabyte, severity: 'critical', forMs: 0 },
    text: 'The data disk is nearly full: {value} free at {name}',
    fix: 'Delete or move files now, between two matches at the latest; without room nothing more is kept.',
  },
  {
    ...{ ...dataDisk, id: 'data-disk-low', value: 2_000 * megabyte, clear: 2_200 * megabyte, severity: 'warning', forMs: 0 },
    text: 'The data disk runs short: {value} free at {name}',
    fix: 'Delete or move files that are not needed: old recordings, clips, backups.',
  },
  {
    ...{ id: 'cpu', of: 'monitor.current', path: 'cpu.totalPercent', when: 'above', value: 90, clear: 80, severity: 'warning' },
    ...{ forMs: 30 * second, clearForMs: 15 * second },
    text: 'The processor of this machine is busy: {value}',
    fix: 'Close other programs; see on the page of the machine whether OBS or this program takes it.',
  },
  {
    ...{ ...memory, id: 'memory-out', value: 200 * megabyte, clear: 300 * megabyte, severity: 'critical' },
    text: 'This machine has hardly any memory left: {value}',
    fix: 'Close other programs now; the system may end OBS or this program.',
  },
  {
    ...{ ...memory, id: 'memory-low', value: 500 * megabyte, clear: 700 * megabyte, severity: 'warning' },
    text: 'This machine has little memory left: {value}',
    fix: 'Close other programs, browsers first.',
  },
  {
    ...{ id: 'temperature', of: 'monitor.current', path: 'temperatureC', when: 'above', value: 90, clear: 85, severity: 'warning' },
    ...{ forMs: 10 * second, clearForMs: 20 * second },
    text: 'The processor is hot: {value}; the machine slows itself down',
    fix: 'Give it air: free its vents, take it out of its bag or the sun, clean the fan.',
  },
  {
    ...{ id: 'event-loop', of: 'monitor.current', path: 'cpu.loopDelayMs.p99', when: 'above', value: 100, severity: 'warning' },
    ...{ forMs: 10 * second, clearForMs: 10 * second },
    text: 'This program answers late: by up to {value}',
    fix: 'If the processor is busy, close other programs. If it is not, take a profile (debug.cpu-profile) and report it.',
  },
  {
    ...{ id: 'network-drops', of: 'monitor.current', path: 'network.*.drops', when: 'above', value: 10, clear: 1, severity: 'warning' },
    ...{ forMs: 3 * second, clearForMs: 30 * second },
    text: 'The network {name} loses packets: {value} since the last look',
    fix: 'Check the cable and the switch; take the scoring PC and this machine off the wireless network.',
  },
  {
    ...{ id: 'database-stalled', of: 'database.status', path: 'reason', when: 'is-not', value: null, severity: 'critical' },
    ...{ only: { path: 'writer', is: 'stalled' }, forMs: 2 * second, clearForMs: 5 * second },
    text: 'Nothing can be stored: {value}',
    fix: 'Free space on the disk, close a program that holds the file, check the disk. It goes on by itself; what comes waits in memory.',
  },
] as const

export const builtIn: readonly AlarmRule[] = AlarmRule.array().parse([...feed, ...obs, ...buffers, ...skipped, ...machine])

/** What is no rule but raises alarms under a name: not for rules of one's own. */
export const otherSources = ['health', 'recorder', 'trend'] as const
