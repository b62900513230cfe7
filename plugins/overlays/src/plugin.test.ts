// The overlays among their neighbours: what was chosen before the start, and when OBS is told to load the pages.
import { controlHandle } from '@restrike/control/handle'
import { Kernel, quietLog } from '@restrike/kernel'
import { obs as obsContract } from '@restrike/obs/contract'
import { contract, definePlugin, event } from '@restrike/sdk'
import { settings as settingsContract } from '@restrike/settings/contract'
import { until } from '@restrike/testkit'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import plugin from './plugin.ts'

const front = definePlugin({
  contract: contract('control', {}),
  start(ctx) {
    ctx.lend(controlHandle, { url: 'http://127.0.0.1:7340' })
    return {}
  },
})

const settingsWith = (values: Record<string, unknown>) =>
  definePlugin({
    contract: contract('settings', { events: { current: settingsContract.events.current } }),
    start(ctx) {
      ctx.emit('current', { values })
      return {}
    },
  })

/** An OBS that shows one page of ours, as far as these pages ask. */
const obsThat = (notes: (type: string) => void) =>
  definePlugin({
    contract: contract('obs', {
      commands: { request: obsContract.commands.request },
      events: { status: event(z.object({ connections: z.array(z.object({ name: z.string(), state: z.string() })) }), { retain: true }) },
    }),
    start(ctx) {
      ctx.emit('status', { connections: [{ name: 'main', state: 'connected' }] })
      return {
        request: ({ type }) => {
          notes(type)
          if (type === 'GetInputList') return { data: { inputs: [{ inputName: 'Board' }] } }
          return { data: { inputSettings: { url: 'http://127.0.0.1:7340/overlay/scoreboard' } } }
        },
      }
    },
  })

/** A court whose clock runs or stands as told. */
function court() {
  let tell: (running: boolean) => void = () => undefined
  const mat = definePlugin({
    contract: contract('match', { events: { state: event(z.object({ clock: z.object({ running: z.boolean() }) }), { retain: true }) } }),
    start(ctx) {
      tell = (running) => ctx.emit('state', { clock: { running } })
      return {}
    },
  })
  return { mat, clock: (running: boolean) => tell(running) }
}

async function start(...neighbours: Parameters<Kernel['add']>) {
  const kernel = new Kernel({ log: quietLog, config: () => ({}) })
  onTestFinished(() => kernel.stop())
  await kernel.add(...neighbours, plugin)
  const told: unknown[] = []
  kernel.bus.on('overlays.options', (payload) => void told.push(payload))
  return { told }
}

test('what was chosen before this start is what the pages are told', async () => {
  const { told } = await start(settingsWith({ 'overlays.corner': { swap: true } }), front)
  expect(told).toEqual([{ options: { corner: { swap: true } } }])
})

test('while the settings are not known nothing is told: pages that are open keep what they have', async () => {
  expect((await start(front)).told).toEqual([])
})

test('a start in mid-match loads no page anew before the clock is known to stand', async () => {
  const asked: string[] = []
  const { mat, clock } = court()
  await start(
    settingsWith({}),
    front,
    mat,
    obsThat((type) => void asked.push(type)),
  )
  clock(true)
  expect(asked).toEqual([])
  clock(false)
  await until('the page to be loaded anew', () => (asked.includes('PressInputPropertiesButton') ? true : undefined))
})
