/** Keeps votes and counts in SQLite. */

/** Days after which a vote can no longer be told from others; its count stays. */
const KEPT = 400;

const TABLES = `
  CREATE TABLE IF NOT EXISTS stories (id TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS votes (
    story TEXT NOT NULL, voter BLOB NOT NULL, day INTEGER NOT NULL, PRIMARY KEY (story, voter)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS salt (value TEXT NOT NULL);
`;

/** The votes of a newsroom. */
export class Tally {
  readonly #storage: DurableObjectStorage;
  readonly #salt: string;

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage;
    const { sql } = storage;
    sql.exec(TABLES);
    const [row] = sql.exec<{ value: string }>('SELECT value FROM salt').toArray();
    this.#salt = row?.value ?? crypto.randomUUID();
    if (!row) sql.exec('INSERT INTO salt VALUES (?)', this.#salt);
  }

  countOf(story: string): number {
    const [row] = this.#storage.sql.exec<{ count: number }>('SELECT count FROM stories WHERE id = ?', story).toArray();
    return row?.count ?? 0;
  }

  /** Sets whether a voter likes a story, and returns its count. A vote that stands already changes nothing. */
  async vote(story: string, voter: string, likes: boolean, day: number): Promise<number> {
    const hash = await this.#hash(story, voter);
    return this.#storage.transactionSync(() => {
      const { sql } = this.#storage;
      const changed = likes
        ? sql.exec('INSERT INTO votes VALUES (?, ?, ?) ON CONFLICT DO NOTHING RETURNING 1', story, hash, day)
        : sql.exec('DELETE FROM votes WHERE story = ? AND voter = ? RETURNING 1', story, hash);
      if (changed.toArray().length > 0) this.#add(story, likes ? 1 : -1);
      return this.countOf(story);
    });
  }

  #add(story: string, by: number): void {
    this.#storage.sql.exec(
      'INSERT INTO stories VALUES (?1, max(0, ?2)) ON CONFLICT DO UPDATE SET count = max(0, count + ?2)',
      story,
      by,
    );
  }

  /** Returns all counts by story. */
  counts(): Record<string, number> {
    const rows = this.#storage.sql.exec<{ id: string; count: number }>('SELECT id, count FROM stories ORDER BY id');
    return Object.fromEntries(rows.toArray().map(({ id, count }) => [id, count]));
  }

  /** Sets the counts of stories; those of others stay. */
  setCounts(counts: Readonly<Record<string, number>>): void {
    this.#storage.transactionSync(() => {
      for (const [story, count] of Object.entries(counts))
        this.#storage.sql.exec(
          'INSERT INTO stories VALUES (?, ?) ON CONFLICT DO UPDATE SET count = excluded.count',
          story,
          count,
        );
    });
  }

  /** Forgets who has cast votes that are old on a day, in days since 1970. */
  forget(today: number): void {
    this.#storage.sql.exec('DELETE FROM votes WHERE day < ?', today - KEPT);
  }

  /** Another hash for each story, so that nobody can tell what else a voter likes. */
  async #hash(story: string, voter: string): Promise<ArrayBuffer> {
    const text = [this.#salt, story, voter].join('\n');
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return digest.slice(0, 16);
  }
}
