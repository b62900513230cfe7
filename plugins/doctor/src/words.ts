// Sizes, spans and shares as the operator reads them. Pure.

const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** `1.2 GB`: by thousands, as the makers of disks count. */
export function size(bytes: number): string {
  const step = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** step
  const figure = step === 0 ? String(Math.round(value)) : value < 10 ? value.toFixed(1) : String(Math.round(value))
  return `${figure} ${units[step] ?? ''}`
}

/** `240 ms`, `1.2 s`, `14 s`, `3 min`, `2 h 5 min`, `3 days`. */
export function span(ms: number): string {
  const seconds = Math.max(0, ms) / 1000
  if (seconds < 1) return `${Math.round(Math.max(0, ms))} ms`
  if (seconds < 10) return `${seconds.toFixed(1)} s`
  if (seconds < 120) return `${Math.round(seconds)} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`
  return `${Math.floor(hours / 24)} days`
}

/** Both are written out: they are translated as they stand. */
export function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`
}

export function percent(share: number): string {
  return `${share > 0 && share < 0.1 ? share.toFixed(3) : share.toFixed(1)} %`
}

/** A sentence's end taken off, so that another can go on. */
export function clause(text: string): string {
  return text.trim().replace(/\.$/, '')
}

/** For an id: what a person has named may hold anything. */
export function slug(text: string): string {
  return (
    text
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '') || 'unnamed'
  )
}
