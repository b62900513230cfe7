// A measured value as a person reads it. The unit is in the name of the field, as everywhere in the pictures. Pure.

const units: ReadonlyArray<readonly [ending: RegExp, say: (value: number) => string]> = [
  [/BytesPerSecond$/, (value) => `${bytesInWords(value)} a second`],
  [/Bytes$/, bytesInWords],
  [/Percent$/, (value) => `${Math.round(value)} %`],
  [/Ms$/, (value) => (value >= 10_000 ? `${Math.round(value / 1_000)} s` : `${Math.round(value)} ms`)],
  [/temperatureC$/, (value) => `${Math.round(value)} °C`],
]

/** `path` is the way to the value: its last step with a unit says what it is. */
export function inWords(value: unknown, path: string): string {
  if (typeof value === 'string' || typeof value === 'boolean') return String(value)
  if (typeof value !== 'number') return 'unknown'
  for (const step of path.split('.').toReversed()) {
    const unit = units.find(([ending]) => ending.test(step))
    if (unit) return unit[1](value)
  }
  return value.toLocaleString('en', { maximumFractionDigits: 1 })
}

export function bytesInWords(bytes: number): string {
  const size = Math.abs(bytes)
  if (size >= 10e9) return `${Math.round(bytes / 1e9)} GB`
  if (size >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`
  return size >= 1e6 ? `${Math.round(bytes / 1e6)} MB` : `${Math.round(bytes / 1e3)} kB`
}
