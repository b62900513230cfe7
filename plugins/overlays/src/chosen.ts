// What is chosen for each overlay, as it stands in the settings: read with care, since anybody may have written there. Pure.
import { OverlayChoices, OverlayName, OverlayOptions } from './contract.ts'

export type Chosen = Partial<Record<OverlayName, OverlayChoices>>

const prefix = 'overlays.'

export function settingOf(name: OverlayName): string {
  return `${prefix}${name}`
}

/** Only what is known and right: a bad value is as good as none. */
export function chosenIn(values: Readonly<Record<string, unknown>>): Chosen {
  const chosen: Chosen = {}
  for (const name of OverlayName.options) {
    const options = known(values[settingOf(name)])
    if (Object.keys(options).length > 0) chosen[name] = options
  }
  return chosen
}

function known(given: unknown): OverlayChoices {
  if (typeof given !== 'object' || given === null) return {}
  const fields = Object.entries(OverlayChoices.shape).flatMap(([field, schema]) => {
    const value = Object.hasOwn(given, field) ? schema.safeParse(Reflect.get(given, field)) : undefined
    return value?.success === true && value.data !== undefined ? [[field, value.data] as const] : []
  })
  return OverlayChoices.parse(Object.fromEntries(fields))
}

const defaults: OverlayOptions = OverlayOptions.parse({})

/** What differs from the defaults, to be kept; null when nothing does. */
export function differing(options: OverlayOptions): OverlayChoices | null {
  const fields = Object.entries(options).filter(([field, value]) => value !== undefined && value !== Reflect.get(defaults, field))
  return fields.length === 0 ? null : OverlayChoices.parse(Object.fromEntries(fields))
}

export function optionsOf(name: OverlayName, chosen: Chosen): OverlayOptions {
  return OverlayOptions.parse({ ...chosen[name] })
}
