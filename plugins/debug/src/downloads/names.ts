// How files that are made here are called: what it is, when, and which kind of file.
//
//   capture-20260314-101500-123.pcap

export const unfinished = '.part'

/** `now`: ms since 1970. Sorted by name they are sorted by time. */
export function nameOf(kind: string, now: number): string {
  const digits = new Date(now).toISOString().replaceAll(/\D/g, '')
  return `${kind}-${digits.slice(0, 8)}-${digits.slice(8, 14)}-${digits.slice(14, 17)}`
}

/** Made by this program and left whole. A bundle of the doctor has such a name too. */
export function isOurs(name: string): boolean {
  return /^[a-z][a-z-]*-\d{8}-\d{6}(?:-\d+)?\.(?:cpuprofile|heapsnapshot|pss|pcap|txt|zip)$/.test(name)
}
