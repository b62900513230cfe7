// Rules 1 and 2 of the kernel: serial changes, order, needs and uses, local failure.
import { expect, test } from 'vitest'
import { bare, deferred, testKernel, traced } from './traced.ts'

test('plugins start after what they need and use, whatever the order of adding', async () => {
  const specs = [{ name: 'console', needs: ['match'], uses: ['obs'] }, { name: 'match', needs: ['udp'] }, { name: 'obs' }, { name: 'udp' }]
  for (const order of [specs, specs.toReversed(), [specs[2], specs[0], specs[3], specs[1]].filter((spec) => spec !== undefined)]) {
    const trace: string[] = []
    const { kernel } = testKernel()
    await kernel.add(...order.map((spec) => traced(trace, spec)))
    const at = (name: string) => trace.indexOf(`+${name}`)
    expect(trace).toHaveLength(4)
    expect(at('udp')).toBeLessThan(at('match'))
    expect(at('match')).toBeLessThan(at('console'))
    expect(at('obs')).toBeLessThan(at('console'))
    await kernel.stop()
  }
})

test('a plugin waits for a need that is added later', async () => {
  const trace: string[] = []
  const { kernel } = testKernel()
  await kernel.add(traced(trace, { name: 'match', needs: ['udp'] }))
  expect(kernel.state('match')).toBe('waiting')
  await kernel.add(traced(trace, { name: 'udp' }))
  expect(kernel.state('match')).toBe('running')
  expect(trace).toEqual(['+udp', '+match'])
})

test('when a need goes, its dependents stop first, the farthest first; its return starts them again', async () => {
  const trace: string[] = []
  const { kernel } = testKernel()
  await kernel.add(
    traced(trace, { name: 'udp' }),
    traced(trace, { name: 'match', needs: ['udp'] }),
    traced(trace, { name: 'replay', needs: ['match'] }),
    traced(trace, { name: 'flags' }),
  )
  trace.length = 0
  await kernel.stopPlugin('udp')
  expect(trace).toEqual(['-replay', '-match', '-udp'])
  expect(['udp', 'match', 'replay', 'flags'].map((name) => kernel.state(name))).toEqual(['stopped', 'waiting', 'waiting', 'running'])
  await kernel.startPlugin('udp')
  expect(trace.slice(3)).toEqual(['+udp', '+match', '+replay'])
})

test('a restart and a swap take the dependents down before and bring them back after', async () => {
  const trace: string[] = []
  const { kernel } = testKernel()
  await kernel.add(traced(trace, { name: 'udp' }), traced(trace, { name: 'match', needs: ['udp'] }))
  trace.length = 0
  await kernel.restart('udp')
  expect(trace).toEqual(['-match', '-udp', '+udp', '+match'])
  trace.length = 0
  await kernel.swap(traced(trace, { name: 'udp', run: () => void trace.push('the new one') }))
  expect(trace).toEqual(['-match', '-udp', '+udp', 'the new one', '+match'])
})

test('what a plugin only uses may be missing, come and go without touching it', async () => {
  const trace: string[] = []
  const { kernel } = testKernel()
  await kernel.add(traced(trace, { name: 'udp', uses: ['database'] }))
  await kernel.add(traced(trace, { name: 'database' }))
  await kernel.restart('database')
  await kernel.remove('database')
  expect(kernel.state('udp')).toBe('running')
  expect(trace).toEqual(['+udp', '+database', '-database', '+database', '-database'])
})

test('two plugins that use each other both start, and the one that also needs the other starts second', async () => {
  for (const turn of [0, 1]) {
    const trace: string[] = []
    const { kernel } = testKernel()
    const pair = [traced(trace, { name: 'a', needs: ['b'] }), traced(trace, { name: 'b', uses: ['a'] })]
    await kernel.add(...(turn ? pair : pair.toReversed()))
    await kernel.stop()
    expect(trace).toEqual(['+b', '+a', '-a', '-b'])
  }
})

test('a circle of needs is refused by name, and what runs goes on', async () => {
  const { kernel } = testKernel()
  await kernel.add(traced([], { name: 'a', needs: ['b'] }), traced([], { name: 'ok' }))
  await expect(kernel.add(traced([], { name: 'b', needs: ['a'] }))).rejects.toMatchObject({
    code: 'kernel.dependency-cycle',
    message: expect.stringMatching(/a -> b -> a|b -> a -> b/),
  })
  expect([kernel.state('b'), kernel.state('ok')]).toEqual([undefined, 'running'])
})

test('a swap that would close a circle leaves the old one running', async () => {
  const { kernel } = testKernel()
  await kernel.add(traced([], { name: 'a', needs: ['b'] }), traced([], { name: 'b' }))
  await expect(kernel.swap(traced([], { name: 'b', needs: ['a'] }))).rejects.toMatchObject({ code: 'kernel.dependency-cycle' })
  expect([kernel.state('a'), kernel.state('b')]).toEqual(['running', 'running'])
})

test('a second plugin of the same name is refused', async () => {
  const { kernel } = testKernel()
  await kernel.add(traced([], { name: 'udp' }))
  await expect(kernel.add(traced([], { name: 'udp' }))).rejects.toMatchObject({ code: 'kernel.invalid-config', data: { name: 'udp' } })
})

test('changes are serial: a stop asked for during a start waits for its end', async () => {
  const trace: string[] = []
  const { promise, resolve } = deferred()
  const { kernel } = testKernel({ startTimeoutMs: 5_000 })
  const slow = async () => {
    await promise
    trace.push('started')
    return {}
  }
  const adding = kernel.add(traced(trace, { name: 'slow', run: slow }))
  const stopping = kernel.stopPlugin('slow')
  resolve()
  await Promise.all([adding, stopping])
  expect(trace).toEqual(['+slow', 'started', '-slow'])
})

test('a start that takes too long fails, its late resources are released, and the others run', async () => {
  const trace: string[] = []
  const { promise, resolve } = deferred()
  const { kernel } = testKernel({ startTimeoutMs: 20 })
  await kernel.add(
    traced(trace, {
      name: 'slow',
      run: async (ctx) => {
        await promise
        ctx.own(() => trace.push('late socket closed'))
        ctx.every(1, () => trace.push('late timer'))
        ctx.after(1, () => trace.push('late timer'))
        return {}
      },
    }),
    traced(trace, { name: 'other' }),
  )
  expect(trace).toEqual(['+slow', '-slow', '+other'])
  expect([kernel.state('slow'), kernel.state('other')]).toEqual(['failed', 'running'])
  expect(kernel.health().plugins[0]?.reason).toBe('The start of "slow" was given up after 20 ms')
  await kernel.stopPlugin('slow')
  resolve()
  await new Promise((done) => setTimeout(done, 10))
  expect(trace.slice(3)).toEqual(['late socket closed'])
})

test('a plugin may have a start limit of its own', async () => {
  const { kernel } = testKernel({ startTimeoutMs: 5_000 })
  await kernel.add(traced([], { name: 'slow', startTimeoutMs: 5, run: () => new Promise(() => undefined) }))
  expect(kernel.state('slow')).toBe('failed')
})

test('a plugin that fails to start leaves the rest running and its dependents waiting', async () => {
  const { kernel, problems } = testKernel()
  const fails = () => {
    throw new Error('port in use')
  }
  await kernel.add(traced([], { name: 'udp', run: fails }), traced([], { name: 'match', needs: ['udp'] }), traced([], { name: 'flags' }))
  expect(['udp', 'match', 'flags'].map((name) => kernel.state(name))).toEqual(['failed', 'waiting', 'running'])
  expect(problems).toEqual(['plugin failed: port in use'])
})

test('after stop() nothing starts any more, not even what was about to', async () => {
  const trace: string[] = []
  const { promise, resolve } = deferred()
  const { kernel } = testKernel({ startTimeoutMs: 5_000 })
  const adding = kernel.add(traced(trace, { name: 'first', run: () => promise.then(() => ({})) }), traced(trace, { name: 'second' }))
  await Promise.resolve()
  const stopping = kernel.stop()
  resolve()
  await Promise.all([adding, stopping])
  await kernel.add(traced(trace, { name: 'third' }))
  expect(trace).toEqual(['+first', '-first'])
})

test('a start that minds its signal does not hold up the stop', async () => {
  const { kernel } = testKernel({ startTimeoutMs: 60_000 })
  const minds = (ctx: { signal: AbortSignal }) =>
    new Promise((_, reject) => ctx.signal.addEventListener('abort', () => reject(new Error('interrupted'))))
  const adding = kernel.add(traced([], { name: 'slow', run: minds }))
  await Promise.resolve()
  await kernel.stop()
  await adding
  expect(kernel.state('slow')).toBe('stopped')
})

test('a plugin that is refused does not keep those added with it from starting', async () => {
  const { kernel } = testKernel()
  await expect(kernel.add(traced([], { name: 'udp' }), traced([], { name: 'udp' }))).rejects.toMatchObject({
    code: 'kernel.invalid-config',
  })
  expect(kernel.state('udp')).toBe('running')
})

test('lifecycle commands on a name that is not loaded say so', async () => {
  const { kernel } = testKernel()
  for (const change of [
    kernel.remove('x'),
    kernel.restart('x'),
    kernel.startPlugin('x'),
    kernel.stopPlugin('x'),
    kernel.swap(traced([], bare('x'))),
  ])
    await expect(change).rejects.toMatchObject({ code: 'kernel.unknown-plugin', data: { name: 'x' } })
})
