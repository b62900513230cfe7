// A short name for a query, for figures: what it does with which table. Pure.

/** `select matches`, `select events+matches`: the verb and the tables, in the order in which they are named; at most three. */
export function queryName(sql: string): string {
  const verb = /^\s*(\w+)/.exec(sql)?.[1]?.toLowerCase() ?? 'other'
  const tables = [...sql.matchAll(/\b(?:from|join|into|update)\s+"?([a-z_]\w*)"?/gi)].map((found) => (found[1] ?? '').toLowerCase())
  const named = [...new Set(tables)].filter((table) => table !== 'select').slice(0, 3)
  return named.length === 0 ? verb : `${verb} ${named.join('+')}`
}

/** Texts differ by the number of their values: so many names are kept, what is beyond them is `other`. */
const limit = 100

export function queryNames(): (sql: string) => string {
  const bySql = new Map<string, string>()
  const names = new Set<string>()
  return (sql) => {
    const known = bySql.get(sql)
    if (known !== undefined) return known
    const name = queryName(sql)
    const kept = names.has(name) || names.size < limit ? name : 'other'
    names.add(kept)
    if (bySql.size < limit * 10) bySql.set(sql, kept)
    return kept
  }
}
