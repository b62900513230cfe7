// The settings, wired: commands -> one change after the other -> the disk -> everybody.
import { isDeepStrictEqual } from 'node:util'
import { database } from '@restrike/database/contract'
import { definePlugin } from '@restrike/sdk'
import { settings } from './contract.ts'
import { jsonValue, mostBytes } from './json-value.ts'
import { keepSettings } from './keeping.ts'
import { SettingStore } from './setting-store.ts'

export default definePlugin({
  contract: settings,
  uses: [database],
  start(ctx) {
    const store = new SettingStore()
    const tell = (): void => ctx.emit('current', { values: store.values() })
    const settled = keepSettings(ctx, store, tell)
    const unavailable = (what: string) => ctx.error('unavailable', {}, `${what}: the database is not there`)
    const open = async (what: string): Promise<void> => {
      await settled()
      if (!store.there) throw unavailable(what)
    }

    return {
      async get({ key }) {
        await open(`"${key}" cannot be read`)
        return store.get(key)
      },
      async all() {
        await open('The settings cannot be read')
        return { settings: store.all() }
      },
      async set({ key, value: given, expected, changedBy = null, changeReason = null }, { signal }) {
        const { value, bytes } = jsonValue(given)
        if (bytes > mostBytes)
          throw ctx.error('too-large', { key, bytes }, `The value of "${key}" has ${bytes} bytes of JSON: ${mostBytes} are allowed`)
        await open(`"${key}" cannot be kept`)
        const setting = await store.set({ key, value, changedBy, changeReason }, signal, {
          before(now) {
            if (expected === undefined || isDeepStrictEqual(expected, now.value)) return
            const data = { key, expected, actual: now.value, changedBy: now.changedBy }
            throw ctx.error('changed-meanwhile', data, `"${key}" was not changed: somebody else has changed it meanwhile`)
          },
          changed(change) {
            tell()
            ctx.emit('changed', change)
          },
        })
        if (!setting) throw unavailable(`"${key}" cannot be kept`)
        return setting
      },
      async history({ key, before, limit }) {
        await open('The changes cannot be read')
        const changes = await store.history(key, before, limit)
        if (!changes) throw unavailable('The changes cannot be read')
        return { changes }
      },
    }
  },
})
