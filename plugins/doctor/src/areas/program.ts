// The program itself: version, memory, how busy it is, every part that is not well, slow starts. Pure.
import type { PluginHealth } from '@restrike/kernel/contract'
import { silent, fail, ok, seen, unknown, warn, type Subject } from '../check.ts'
import type { DoctorCheck } from '../contract.ts'
import type { Answers } from '../questions.ts'
import { clause, count, size, slug, span } from '../words.ts'

type Asked = Pick<Answers, 'own' | 'health' | 'plugins' | 'machine'>

const area = 'program'
const version: Subject = { id: 'program.version', area, title: 'Version' }
const uptime: Subject = { id: 'program.uptime', area, title: 'Running' }
const memory: Subject = { id: 'program.memory', area, title: 'Memory' }
const loop: Subject = { id: 'program.loop', area, title: 'Event loop' }
const cpu: Subject = { id: 'program.cpu', area, title: 'Processor' }
const parts: Subject = { id: 'program.parts', area, title: 'Parts of the program' }
const starts: Subject = { id: 'program.starts', area, title: 'Starting' }

/** Of what this program may take at the most. */
const heapWarnShare = 0.8
const availableWarnBytes = 300e6
const lateWarnMs = 100
const busyWarnPercent = 90
const slowStartMs = 2_000

export function programChecks(asked: Asked): DoctorCheck[] {
  const { own } = asked
  return [
    ok(version, `reStrike VTA ${own.version} on Node ${own.node}, ${own.system}`),
    ok(uptime, `For ${span(own.uptimeMs)}`),
    memoryCheck(own),
    ...machineChecks(asked.machine),
    ...partChecks(asked.health),
    startCheck(asked.plugins),
  ]
}

function memoryCheck({ rssBytes, heapUsedBytes, heapLimitBytes, availableBytes, totalBytes }: Answers['own']): DoctorCheck {
  const finding = `${size(rssBytes)} for this program; ${size(availableBytes)} of ${size(totalBytes)} are still to be had`
  if (heapUsedBytes > heapLimitBytes * heapWarnShare)
    return fail(
      memory,
      `${size(heapUsedBytes)} in use of the ${size(heapLimitBytes)} that this program may take at the most`,
      'Restart the program in the next break, and make a support bundle before.',
    )
  if (availableBytes < availableWarnBytes) return warn(memory, finding, 'Close programs that are not needed for the match.')
  return ok(memory, finding)
}

function machineChecks(machine: Asked['machine']): DoctorCheck[] {
  return seen(machine, cpu, 'not-needed', ({ cpu: { totalPercent, ownPercent, loopDelayMs } }) => [
    processorCheck(totalPercent, ownPercent),
    loopDelayMs.p99 > lateWarnMs
      ? warn(loop, `Late by up to ${span(loopDelayMs.max)}`, 'See the stalls in debug.stalls; close what else needs the processor.')
      : ok(loop, `Late by ${span(loopDelayMs.p99)} at the most (99 of 100 times)`),
  ])
}

function processorCheck(total: number | null, own: number | null): DoctorCheck {
  if (total === null) return unknown(cpu, 'Not measured yet', 'Examine again in some seconds.')
  const finding = `${Math.round(total)} % busy${own === null ? '' : `, ${Math.round(own)} % of one core by this program`}`
  return total > busyWarnPercent
    ? warn(cpu, finding, 'Close what else needs the processor, or let OBS encode on the graphics card.')
    : ok(cpu, finding)
}

function partChecks(health: Asked['health']): DoctorCheck[] {
  return seen(health, parts, 'needed', ({ plugins }) => {
    const ill = plugins.filter((plugin) => plugin.health !== 'ok')
    return ill.length === 0 ? [ok(parts, `All ${plugins.length} run`)] : ill.map(partCheck)
  })
}

/** The kernel's reason already names where it begins: "Waits for database, which failed: disk full". */
function partCheck({ name, state, health, reason, fix }: PluginHealth): DoctorCheck {
  const subject: Subject = { id: `program.part.${slug(name)}`, area, title: `Part "${name}"` }
  const finding = clause(reason ?? `It is ${state}`)
  return (health === 'failed' ? fail : warn)(subject, finding, fix ?? 'See the log of that part.')
}

function startCheck(plugins: Asked['plugins']): DoctorCheck {
  if (!plugins.ok) return silent(starts, plugins)
  const known = plugins.value.plugins.flatMap(({ name, startMs }) => (startMs === null ? [] : [{ name, startMs }]))
  const slow = known.filter(({ startMs }) => startMs > slowStartMs)
  const slowest = known.reduce((most, one) => (one.startMs > most.startMs ? one : most), { name: '', startMs: 0 })
  if (slow.length === 0)
    return ok(
      starts,
      slowest.name === ''
        ? 'Nothing has started yet'
        : `The slowest of ${count(known.length, 'part', 'parts')} was ${slowest.name}: ${span(slowest.startMs)}`,
    )
  const list = slow.map(({ name, startMs }) => `${name} ${span(startMs)}`).join(', ')
  return warn(starts, `Slow to start: ${list}`, 'See what the log says of that part around its start.')
}
