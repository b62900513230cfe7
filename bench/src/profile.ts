// Where a process's time goes: starts it with V8's sampling profiler and sums what the profiles say. On request only: it slows things down.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const Profile = z.object({
  nodes: z.array(
    z.object({
      id: z.number(),
      callFrame: z.object({ functionName: z.string(), url: z.string(), lineNumber: z.number() }),
      children: z.array(z.number()).optional(),
    }),
  ),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
})
type Profile = z.infer<typeof Profile>

/** Environment that makes a Node process write its profiles into `folder`, which is emptied, when it ends in order. */
export function profilingEnv(folder: string): Record<string, string> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return { NODE_OPTIONS: `--cpu-prof --cpu-prof-interval 500 --cpu-prof-dir ${folder}` }
}

/** For each thread the functions that took most, with all they called left out, and the files. */
export function profileText(folder: string, top = 25): string {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.cpuprofile'))
    .map((file) => `${file}\n${threadText(Profile.parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8'))), top)}`)
    .join('\n\n')
}

function threadText(profile: Profile, top: number): string {
  const selfOf = selfTimes(profile)
  const byFunction = new Map<string, number>()
  const byFile = new Map<string, number>()
  let total = 0
  for (const { id, callFrame } of profile.nodes) {
    const self = selfOf.get(id) ?? 0
    if (callFrame.functionName === '(idle)') continue
    total += self
    const file = shortFile(callFrame.url)
    add(byFunction, `${callFrame.functionName || '(anonymous)'}  ${file}:${callFrame.lineNumber + 1}`, self)
    add(byFile, file === '' ? callFrame.functionName : file, self)
  }
  const lines = (sums: ReadonlyMap<string, number>, count: number) =>
    [...sums]
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, count)
      .map(([name, self]) => `  ${((100 * self) / total).toFixed(1).padStart(5)} %  ${name}`)
  return [`busy ${(total / 1e6).toFixed(2)} s; by function:`, ...lines(byFunction, top), 'by file:', ...lines(byFile, top)].join('\n')
}

/** Microseconds in which each node was on top of the stack. */
function selfTimes({ samples, timeDeltas }: Profile): Map<number, number> {
  const times = new Map<number, number>()
  for (const [i, id] of samples.entries()) times.set(id, (times.get(id) ?? 0) + (timeDeltas[i + 1] ?? 0))
  return times
}

function add(sums: Map<string, number>, key: string, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value)
}

function shortFile(url: string): string {
  return url.replace(/^file:\/\//, '').replace(/^.*\/(node_modules|packages|plugins|apps|bench)\//, '$1/')
}
