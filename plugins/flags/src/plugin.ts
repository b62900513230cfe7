// The flags, wired: the folder and the setting -> what differs from the built-in flags -> everybody; codes are looked up when asked.
import { match } from '@restrike/match/contract'
import { definePlugin, messageOf, oneAtATime } from '@restrike/sdk'
import { settings } from '@restrike/settings/contract'
import { choosing } from './choosing.ts'
import { flags } from './contract.ts'
import { ownFlagsHandle } from './handle.ts'
import { handMapKey, handMapOf, type HandMap } from './hand-map.ts'
import { allMappings, changedUrls, mappingBy, type BuiltIn } from './mapping.ts'
import { OwnFlags } from './own-flags.ts'
import { scanOf } from './scan.ts'
import { seenCodes } from './seen-codes.ts'

export default definePlugin({
  contract: flags,
  uses: [settings, match],
  start(ctx) {
    const own = new OwnFlags(ctx.config.folder)
    let hand: HandMap = new Map()
    let looked = false
    let told: string | undefined
    const differences = () => ({ hand, files: own.files })
    const tell = (): void => {
      const urls = changedUrls(differences())
      const now = JSON.stringify(urls)
      // Before the folder was looked at, own flags would seem to be gone.
      if (!looked || now === told) return
      told = now
      ctx.emit('changes', { urls })
    }
    const inTurn = oneAtATime()
    /** Resolves to why the folder could not be looked at. */
    const look = () =>
      inTurn(async (): Promise<string | undefined> => {
        const trouble = await own.look(ctx.signal).then(() => undefined, messageOf)
        looked = true
        ctx.health(
          trouble === undefined
            ? { status: 'ok' }
            : { status: 'degraded', reason: `The folder of own flags cannot be read: ${trouble}`, fix },
        )
        tell()
        return trouble
      })
    const firstLook = look()
    let known: Promise<BuiltIn> | undefined
    const builtIn = (): Promise<BuiltIn> => (known ??= loadBuiltIn())

    ctx.on('settings.current', ({ values }) => {
      hand = handMapOf(values[handMapKey])
      tell()
    })
    ctx.lend(ownFlagsHandle, { find: (file) => own.find(file) })
    const choose = choosing({
      ctx,
      hasOwn: async (file) => {
        if (!own.files.includes(file)) await look()
        return own.files.includes(file)
      },
    })

    return {
      async mappings() {
        await firstLook
        return { mappings: allMappings(differences(), await builtIn()) }
      },
      async scan(_input, { signal }) {
        const trouble = await look()
        const seen = await seenCodes((page) => ctx.call('match.list', page), signal)
        return scanOf(own, trouble, seen, mappingBy(differences(), await builtIn()))
      },
      async map({ code, flag }) {
        await firstLook
        await choose(code, flag)
        return mappingBy(differences(), await builtIn())(code)
      },
    }
  },
})

const fix = 'Check that the folder exists and may be read, then look through it again (flags.scan). Built-in flags are not affected.'

/** A megabyte: with the first question, not at the start. */
async function loadBuiltIn(): Promise<BuiltIn> {
  const { countryCodes, lettersOnly } = await import('./codes.ts')
  return { codes: countryCodes(), lettersOnly }
}
