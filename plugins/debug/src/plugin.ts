// The debugging tools, wired. Nothing of them is loaded before it is asked for, but for the watch for stalls a moment after the start.
import { match } from '@restrike/match/contract'
import { definePlugin } from '@restrike/sdk'
import { udp } from '@restrike/udp/contract'
import { captureCommands } from './capture-commands.ts'
import { debug } from './contract.ts'
import { keepDownloads } from './downloads-keeping.ts'
import { feedTestCommand } from './feed-test-command.ts'
import { profileCommands } from './profile-commands.ts'
import { keepStalls } from './stall-keeping.ts'

export default definePlugin({
  contract: debug,
  hears: [udp, match],
  start(ctx) {
    const stalls = keepStalls(ctx)
    const { list, mended } = keepDownloads(ctx)
    return {
      ...profileCommands(ctx, stalls),
      ...captureCommands(ctx, mended),
      ...feedTestCommand(ctx),
      stalls: ({ limit }) => ({ stalls: stalls.stalls(limit) }),
      downloads: async () => ({ files: await list() }),
    }
  },
})
