// One clock for all processes of this machine: the system's monotonic time, which `performance.now()` is not across processes.

/** Ms since some moment that is the same for every process; about a microsecond fine. */
export function now(): number {
  return Number(process.hrtime.bigint()) / 1e6
}
