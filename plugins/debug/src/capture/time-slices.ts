// A long stretch of time, page by page: the journal is asked for slices that hold few enough datagrams, whatever was going on in them.

/** The first `limit` rows of a stretch of time, both ends included, ms since 1970. */
export type ReadSlice<Row> = (fromMs: number, toMs: number, limit: number) => Promise<readonly Row[]>

const firstSliceMs = 60_000
const pageRows = 5_000

/**
 * All rows from one time to the other, in slices that follow each other. A page that is full may lack some of its time, whichever, so it
 * is not used: its time is cut in half, down to one millisecond, of which all are taken however many.
 */
export async function* timeSlices<Row>(
  read: ReadSlice<Row>,
  fromMs: number,
  toMs: number,
  page = pageRows,
): AsyncGenerator<readonly Row[]> {
  let lengthMs = firstSliceMs
  let limit = page
  for (let from = fromMs; from <= toMs; ) {
    const to = Math.min(toMs, from + lengthMs - 1)
    const rows = await read(from, to, limit)
    if (rows.length === limit) {
      if (lengthMs > 1) lengthMs = Math.max(1, Math.floor((to - from + 1) / 2))
      else limit *= 2
      continue
    }
    if (rows.length > 0) yield rows
    from = to + 1
    limit = page
    // A day without matches is passed in a few steps.
    if (rows.length < page / 4) lengthMs *= 4
  }
}
