// Lets a code have another flag: checked, kept as a setting, one after the other.
import { oneAtATime, type AppError, type PluginContext } from '@restrike/sdk'
import type { settings } from '@restrike/settings/contract'
import type { flags } from './contract.ts'
import { handMapKey, handMapOf, withChoice } from './hand-map.ts'
import { ownFileOf } from './mapping.ts'

interface Parts {
  readonly ctx: Pick<PluginContext<typeof flags, typeof settings>, 'call' | 'error'>
  /** Own flags that there are; looked for again when one is not among them: it may have been put there just now. */
  hasOwn(file: string): Promise<boolean>
}

/** The returned function rejects with `flags.no-such-flag`, or with why the setting cannot be kept. */
export function choosing({ ctx, hasOwn }: Parts): (code: string, flag: string | null | undefined) => Promise<void> {
  const inTurn = oneAtATime()
  const noSuch = (flag: string): AppError => ctx.error('no-such-flag', { flag }, `There is no flag "${flag}"`)
  const check = async (flag: string): Promise<void> => {
    const file = ownFileOf(flag)
    if (file !== undefined && !(await hasOwn(file))) throw noSuch(flag)
    if (file === undefined && !(await import('./flag-files.ts')).builtInFlags().has(flag)) throw noSuch(flag)
  }
  return async (code, flag) => {
    if (typeof flag === 'string') await check(flag)
    await inTurn(async () => {
      const { value } = await ctx.call('settings.get', { key: handMapKey })
      const changeReason = flag === undefined ? `${code}: the built-in flag again` : `${code}: ${flag ?? 'letters alone'}`
      await ctx.call('settings.set', { key: handMapKey, value: withChoice(handMapOf(value), code, flag), changedBy: 'flags', changeReason })
    })
  }
}
