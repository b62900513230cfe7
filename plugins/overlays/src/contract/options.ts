// What can be chosen of an overlay: by its address (`?theme=light&swap=1`), else by what is kept here, else the default. Browser-safe.
import { z } from 'zod'

export const OverlayName = z.enum(['scoreboard', 'corner', 'athletes', 'winner', 'review', 'round', 'blank'])
export type OverlayName = z.infer<typeof OverlayName>

const Colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour is # and six digits, such as #1f66f0')

const fields = {
  theme: z.enum(['dark', 'light']).describe('Look'),
  swap: z.boolean().describe('Red on the left'),
  position: z
    .enum(['top-left', 'top-right', 'bottom-left', 'bottom-right', 'top', 'bottom'])
    .describe('Where it stands; without one each has a place of its own'),
  scale: z.number().min(0.5).max(2).describe('Size, 1 = as drawn'),
  margin: z.number().min(0).max(15).describe('Free edge around it, percent of the picture'),
  blue: Colour.describe('Colour of blue'),
  red: Colour.describe('Colour of red'),
  chroma: Colour.nullable().describe('Colour behind it, to be keyed out; none = transparent'),
  flags: z.boolean().describe('Show flags'),
  hits: z.boolean().describe('Show hit levels'),
  title: z.string().max(80).describe('A line of your own, such as the tournament'),
  language: z.enum(['en', 'es', 'ko']).describe('Language of its words'),
}

/** Some of the options, those chosen. */
export const OverlayChoices = z.object(fields).partial()
export type OverlayChoices = z.infer<typeof OverlayChoices>

/** All of them; what is not given is as drawn. */
export const OverlayOptions = z.object({
  theme: fields.theme.default('dark'),
  swap: fields.swap.default(false),
  position: fields.position.optional(),
  scale: fields.scale.default(1),
  margin: fields.margin.default(5),
  blue: fields.blue.default('#1f66f0'),
  red: fields.red.default('#db2b2f'),
  chroma: fields.chroma.default(null),
  flags: fields.flags.default(true),
  hits: fields.hits.default(false),
  title: fields.title.default(''),
  language: fields.language.default('en'),
})
export type OverlayOptions = z.infer<typeof OverlayOptions>
