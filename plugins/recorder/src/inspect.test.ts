// The half of the inspector in the program: turns, limits, ends. Its threads here are made of a line of text each.
import { afterEach, expect, test } from 'vitest'
import { Inspector, type Inspection, type InspectorOptions } from './inspect.ts'

/** A thread that runs `body` for each `path`, with `say` to answer. */
const thread = (body: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { parentPort } from 'node:worker_threads'
      let n = 0
      const say = (message) => parentPort.postMessage(message)
      const done = (reason) => say({ t: 'done', inspection: { kind: 'unreadable', bytes: null, checksum: null, reason } })
      parentPort.on('message', async (path) => { n++; ${body} })`)}`,
  )

/** Says its number of files and the path; turns for ever at `stuck`, never answers to `silent`, ends at `die`, throws at `throw`. */
const odd = thread(`
  if (path === 'stuck') for (;;);
  if (path === 'die') process.exit(3)
  if (path === 'throw') throw new Error('out of paper')
  if (path === 'measuring') say({ t: 'read', bytes: 7, checksum: 'abc' })
  else if (path !== 'silent') done(n + ' ' + path)`)

const made: Inspector[] = []
afterEach(() => Promise.all(made.splice(0).map((one) => one.close())))

function inspector(options: InspectorOptions = {}): Inspector {
  const one = new Inspector({ thread: odd, ...options })
  made.push(one)
  return one
}

const reasonOf = (inspection: Inspection) => ('reason' in inspection ? inspection.reason : inspection.kind)

test('files are read one after the other, by one thread, in the order asked', async () => {
  const one = inspector()
  const all = await Promise.all(['a', 'b', 'c'].map((path) => one.inspectFile(path)))
  expect(all.map(reasonOf)).toEqual(['1 a', '2 b', '3 c'])
})

test.each<[string, InspectorOptions, number, RegExp]>([
  ['stuck', {}, 100, /not read within 0.1 s/],
  ['silent', {}, 100, /not read within 0.1 s/],
  ['stuck', { stallMs: 100 }, 60_000, /got stuck for 0.1 s/],
  ['silent', { stallMs: 100 }, 60_000, /got stuck for 0.1 s/],
  ['die', {}, 60_000, /exit code 3/],
  ['throw', {}, 60_000, /out of paper/],
])('a thread that is %s is given up, and the next file has a new one', async (path, options, limitMs, reason) => {
  const one = inspector(options)
  const [bad, next] = await Promise.all([one.inspectFile(path, { limitMs }), one.inspectFile('next')])
  expect(reasonOf(bad)).toMatch(reason)
  expect(reasonOf(next)).toBe('1 next')
})

test('what was known before it got stuck is kept', async () => {
  const stuck = await inspector({ stallMs: 100 }).inspectFile('measuring')
  expect(stuck).toMatchObject({ kind: 'unreadable', bytes: 7, checksum: 'abc' })
})

test('a thread that says it is alive is not stuck', async () => {
  const slow = thread(`for (let i = 0; i < 6; i++) { say({ t: 'alive' }); await new Promise((go) => setTimeout(go, 100)) } done('late')`)
  expect(reasonOf(await inspector({ thread: slow, stallMs: 400 }).inspectFile('a'))).toBe('late')
})

test('who waits or runs can be called off, and the others keep their turn', async () => {
  const one = inspector()
  const [running, waiting] = [new AbortController(), new AbortController()]
  const first = one.inspectFile('silent', { signal: running.signal })
  const second = one.inspectFile('b', { signal: waiting.signal })
  const third = one.inspectFile('c')
  waiting.abort(new Error('not wanted'))
  await expect(second).rejects.toThrow('not wanted')
  running.abort(new Error('enough'))
  await expect(first).rejects.toThrow('enough')
  expect(reasonOf(await third)).toBe('1 c')
})

test('an idle thread ends, and comes again when it is needed', async () => {
  const one = inspector({ idleMs: 20 })
  expect(reasonOf(await one.inspectFile('a'))).toBe('1 a')
  expect(reasonOf(await one.inspectFile('b'))).toBe('2 b')
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(reasonOf(await one.inspectFile('c'))).toBe('1 c')
})

test('closing rejects what runs, what waits and what comes later, even while the thread turns for ever', async () => {
  const one = inspector()
  const asked = Promise.allSettled([one.inspectFile('stuck'), one.inspectFile('b')])
  await one.close()
  for (const { status } of await asked) expect(status).toBe('rejected')
  await expect(one.inspectFile('c')).rejects.toThrow('closed')
  await one.close()
})
