// A changed configuration, and each running plugin: it takes the change, or is started again with it.
import { contract, definePlugin, type PluginContext } from '@restrike/sdk'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { testKernel, traced } from './traced.ts'

const court = contract('court', { config: z.object({ port: z.int().default(1), allow: z.array(z.string()).default([]) }) })

type Start = (ctx: PluginContext<typeof court, typeof court>, trace: string[]) => void

/** A kernel with one configured plugin and one that needs it; `set` changes the section as the file would. */
async function running(start: Start, callTimeoutMs = 1_000) {
  let section: unknown = {}
  const trace: string[] = []
  const { kernel, problems } = testKernel({ config: (name) => (name === 'court' ? section : {}), retryMs: [60_000], callTimeoutMs })
  const plugin = definePlugin({
    contract: court,
    start(ctx) {
      trace.push(`+court ${ctx.config.port}`)
      ctx.own(() => trace.push('-court'))
      start(ctx, trace)
      return {}
    },
  })
  await kernel.add(plugin, traced(trace, { name: 'board', needs: ['court'] }))
  trace.length = 0
  const set = (next: unknown) => {
    section = next
    return kernel.reconfigure(new Set(['court']))
  }
  return { kernel, trace, problems, set }
}

test('a field that it takes while running is told to it, and it goes on', async () => {
  const { trace, set, kernel } = await running((ctx, said) => {
    ctx.acceptConfig(['allow'], ({ allow }) => said.push(`allow ${allow.join()} ${ctx.config.allow.join()}`))
  })
  expect(await set({ allow: ['10.0.0.5'] })).toEqual(new Map([['court', 'live']]))
  expect(trace).toEqual(['allow 10.0.0.5 10.0.0.5'])
  expect([...kernel.accepted('court')]).toEqual(['allow'])
})

test('any other field starts it again, and who needs it', async () => {
  const { trace, set } = await running((ctx) => ctx.acceptConfig(['allow']))
  expect(await set({ port: 7, allow: ['a'] })).toEqual(new Map([['court', 'plugin']]))
  expect(trace).toEqual(['-board', '-court', '+court 7', '+board'])
})

test('a section that has not changed touches nobody, also when it is told as changed', async () => {
  const { trace, set } = await running(() => undefined)
  expect(await set({ port: 1 })).toEqual(new Map([['court', 'live']]))
  expect(trace).toEqual([])
})

test('one that cannot take what it promised to take is started again with it', async () => {
  const { trace, set, problems } = await running((ctx) =>
    ctx.acceptConfig(['port'], () => {
      throw new Error('the cable is out')
    }),
  )
  expect(await set({ port: 9 })).toEqual(new Map([['court', 'plugin']]))
  expect(trace).toEqual(['-board', '-court', '+court 9', '+board'])
  expect(problems.join()).toContain('could not be taken while running')
})

test('one that failed tries again at once, one that was stopped by hand stays so', async () => {
  let fail = true
  const { kernel, set } = await running(() => {
    if (fail) throw new Error('Port 1 is taken')
  })
  expect(kernel.state('court')).toBe('failed')
  fail = false
  await set({ port: 2 })
  expect([kernel.state('court'), kernel.state('board')]).toEqual(['running', 'running'])
  await kernel.stopPlugin('court')
  await set({ port: 3 })
  expect(kernel.state('court')).toBe('stopped')
})

test('one that fails at looking at a change, or hangs, holds nothing up', async () => {
  const { kernel, problems } = await running((ctx) => {
    ctx.checkConfig(['port'], () => {
      throw new Error('no answer')
    })
    ctx.checkConfig(['port'], () => new Promise(() => undefined))
    ctx.checkConfig(['port', 'allow'], async ({ allow }) =>
      allow.map((one) => ({ field: 'allow' as const, message: `${one} is unknown.` })),
    )
  }, 20)
  expect(await kernel.wrongWith('court', { port: 2, allow: ['Kim'] })).toEqual([{ field: 'allow', message: 'Kim is unknown.' }])
  expect(await kernel.wrongWith('court', {})).toEqual([])
  expect(problems.join()).toMatch(/no answer.*given up after 20 ms/)
})

test('what waits names the plugin at the root of it, and its cause', async () => {
  const { kernel } = testKernel({ retryMs: [60_000] })
  const broken = traced([], {
    name: 'database',
    run: () => {
      throw new Error('The disk is full')
    },
  })
  await kernel.add(broken, traced([], { name: 'court', needs: ['database'] }), traced([], { name: 'board', needs: ['court'] }))
  expect(kernel.plugins().find(({ name }) => name === 'board')).toMatchObject({
    reason: 'Waits for court, which waits for database, which failed: The disk is full',
    waitsFor: ['court'],
  })
  await kernel.add(traced([], { name: 'flags', needs: ['sky'] }))
  expect(kernel.plugins().find(({ name }) => name === 'flags')?.reason).toBe('Waits for sky, which is not part of this program')
})
