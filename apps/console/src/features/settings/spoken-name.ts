// A name of the configuration as people would say it, for what has no words of its own. Pure.

/** Units stand beside the field. */
const unit = /(?<=[a-z])(Ms|Seconds|Minutes|Hours|Days|Bytes|Megabytes|Gigabytes|Percent)$/

/** `['scene', 'reviewName']` is told as "Scene: review name". */
export function spokenName(path: readonly string[]): string {
  const words = path.map((step) =>
    step
      .replace(unit, '')
      .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
      .replaceAll(/[-_]+/g, ' ')
      .toLowerCase(),
  )
  const text = words.join(': ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
