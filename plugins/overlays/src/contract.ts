// The public face of the overlays: pages for the browser sources of OBS, and what is chosen for each.
import { command, contract, event, query } from '@restrike/sdk'
import { z } from 'zod'
import { OverlayChoices, OverlayName, OverlayOptions } from './contract/options.ts'

export { OverlayChoices, OverlayName, OverlayOptions } from './contract/options.ts'

export const Overlay = z.object({
  name: OverlayName,
  /** To be entered in OBS as it is. */
  url: z.string(),
  width: z.int(),
  height: z.int(),
  options: OverlayOptions,
})
export type Overlay = z.infer<typeof Overlay>

/** A browser source of an OBS that shows one of our pages. */
export const OverlaySource = z.object({
  connection: z.string(),
  source: z.string(),
  name: OverlayName,
  refreshedAt: z.iso.datetime().nullable(),
})
export type OverlaySource = z.infer<typeof OverlaySource>

export const overlays = contract('overlays', {
  config: z.object({
    refresh: z.boolean().default(true).describe('Load our pages in OBS anew when they may have come up before this program did'),
  }),
  commands: {
    list: query({ summary: 'Every overlay with its address.', input: z.object({}), output: z.object({ overlays: z.array(Overlay) }) }),
    set: command({
      summary: 'Choose options of one overlay; those not named are set back to their default.',
      input: z.object({ name: OverlayName, options: OverlayOptions, changedBy: z.string().max(80).optional() }),
      output: Overlay,
    }),
    sources: query({
      summary: 'Where our pages stand in OBS.',
      input: z.object({}),
      output: z.object({ sources: z.array(OverlaySource) }),
    }),
    refresh: command({
      summary: 'Load our pages in OBS anew, now.',
      input: z.object({}),
      output: z.object({ sources: z.array(OverlaySource) }),
    }),
  },
  events: {
    /** What is chosen, by overlay: only what differs from the default. */
    options: event(z.object({ options: z.partialRecord(OverlayName, OverlayChoices) }), { retain: true }),
  },
})
