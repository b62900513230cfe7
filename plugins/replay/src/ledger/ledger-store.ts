// The facts of the ledger on the disk: the only file that knows their table. What is written waits in memory while the database is away.
import { Relay, type Database, type SqlValue } from '@restrike/database/handle'
import { z } from 'zod'
import { Fact, type ActionType } from './fact.ts'

/** Not even by a fault of this program is a fact changed or removed. */
export const ledgerTables: readonly string[] = [
  `CREATE TABLE replay_facts (
    fact_id TEXT PRIMARY KEY, place INTEGER NOT NULL, match_id TEXT NOT NULL, challenge_id TEXT NOT NULL, type TEXT NOT NULL,
    target TEXT, body TEXT NOT NULL) STRICT`,
  `CREATE INDEX replay_facts_of_match ON replay_facts (match_id, place)`,
  `CREATE INDEX replay_facts_of_challenge ON replay_facts (challenge_id)`,
  `CREATE INDEX replay_facts_newest ON replay_facts (place DESC)`,
  `CREATE INDEX replay_facts_undone ON replay_facts (target) WHERE target IS NOT NULL`,
  `CREATE TRIGGER replay_facts_stay BEFORE UPDATE ON replay_facts BEGIN SELECT RAISE(ABORT, 'a fact of the ledger is never changed'); END`,
  `CREATE TRIGGER replay_facts_last BEFORE DELETE ON replay_facts BEGIN SELECT RAISE(ABORT, 'a fact of the ledger is never removed'); END`,
]

// Not OR IGNORE: that would pass over a value that is missing, too.
const insert = `INSERT INTO replay_facts (fact_id, place, match_id, challenge_id, type, target, body) VALUES (?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (fact_id) DO NOTHING`
const selectFacts = 'SELECT body FROM replay_facts'
const selectNewestMatches = `SELECT match_id FROM replay_facts WHERE type IN ('wire', 'request')
  GROUP BY match_id ORDER BY max(place) DESC LIMIT ?`
const whereStands = `WHERE type IN (SELECT value FROM json_each(?))
  AND NOT EXISTS (SELECT 1 FROM replay_facts AS later WHERE later.target = replay_facts.fact_id)`

const Bodies = z.array(z.object({ body: z.string() }))
const Matches = z.array(z.object({ match_id: z.string() }))

interface Batch {
  readonly count: number
  readonly facts: readonly Fact[]
}

export class LedgerStore {
  /** Facts that will never be stored. */
  lost = 0
  /** Rows that are no facts of this version, counted each time they are met. */
  unreadable = 0
  readonly #relay: Relay<Batch>
  #db: Database | undefined

  constructor(limitRows: number) {
    const ops = ({ facts }: Batch) => facts.map((fact) => ({ sql: insert, params: valuesOf(fact) }))
    this.#relay = new Relay({ limitRows, ops, lost: ({ count }) => void (this.lost += count) })
  }

  get there(): boolean {
    return this.#db !== undefined
  }

  /** Its tables are there already. */
  attach(db: Database): void {
    this.#db = db
    this.#relay.attach(db)
  }

  detach(): void {
    this.#db = undefined
    this.#relay.detach()
  }

  /** Facts that belong together: all of them get to the disk, or none. One that is there already stays as it is. */
  keep(facts: readonly Fact[]): void {
    this.#relay.push({ count: facts.length, facts })
  }

  ofMatches(matchIds: readonly string[]): Promise<Fact[]> {
    return this.#facts('WHERE match_id IN (SELECT value FROM json_each(?)) ORDER BY place', JSON.stringify(matchIds))
  }

  /** Those told of under this id. */
  ofChallenge(challengeId: string): Promise<Fact[]> {
    return this.#facts('WHERE challenge_id = ? ORDER BY place', challengeId)
  }

  /** The matches that have the newest `limit` challenges are among them, newest first. */
  async newestMatches(limit: number): Promise<string[]> {
    const rows = (await this.#db?.read(selectNewestMatches, [limit])) ?? []
    return Matches.parse(rows).map((row) => row.match_id)
  }

  /** The last action of an operator that was not taken back, of these kinds. */
  async lastAction(types: Iterable<ActionType>): Promise<Fact | undefined> {
    const [last] = await this.#facts(`${whereStands} ORDER BY place DESC LIMIT 1`, JSON.stringify([...types]))
    return last
  }

  async #facts(rest: string, param: SqlValue): Promise<Fact[]> {
    const rows = (await this.#db?.read(`${selectFacts} ${rest}`, [param])) ?? []
    return Bodies.parse(rows).flatMap(({ body }) => this.#fact(body) ?? [])
  }

  #fact(body: string): Fact | undefined {
    try {
      return Fact.parse(JSON.parse(body))
    } catch {
      this.unreadable++
      return undefined
    }
  }
}

function valuesOf(fact: Fact): SqlValue[] {
  const { factId, order, matchId, challengeId, what } = fact
  return [factId, order, matchId, challengeId, what.type, what.type === 'undo' ? what.target : null, JSON.stringify(fact)]
}
