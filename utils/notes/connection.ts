import { type IDBPObjectStore, type IDBPTransaction, openDB } from 'idb';
import { failure, type Result } from '../result.ts';
import { isDiskFull } from './disk-space.ts';
import { type Database, migrate, type NotesSchema, type StoreName, VERSION } from './schema.ts';

/** Why a write did not reach the disk. */
export type WriteProblem = 'quota' | 'unavailable' | 'invalid';
export type Written<T = null> = Result<T, WriteProblem>;

/** How long a call waits for a database that does not open. */
const OPENING_LIMIT_MS = 5000;

/** What a connection that the browser closed under us says; the same work may succeed on a new one. */
const LOST = new Set(['InvalidStateError', 'AbortError', 'UnknownError']);

type Transaction<S extends StoreName, M extends IDBTransactionMode> = IDBPTransaction<
  NotesSchema,
  S[],
  M
>;
export type ReadTransaction<S extends StoreName> = Transaction<S, 'readonly'>;
export type WriteTransaction<S extends StoreName> = Transaction<S, 'readwrite'>;

/** Any transaction that writes these stores, whatever others it holds. */
export interface Writes<Among extends StoreName> {
  objectStore<S extends Among>(name: S): IDBPObjectStore<NotesSchema, StoreName[], S, 'readwrite'>;
}

/**
 * One connection to the database, opened at the first call and again whenever it was lost: to a
 * newer version that wants to upgrade, to cleared site data, to a browser that shut its storage down.
 * Work may run twice, and has no effect but on its transaction.
 */
export class Connection {
  readonly #name: string;
  #opening: Promise<Database> | null = null;

  constructor(name: string) {
    this.#name = name;
  }

  /** Runs `work` in a read-only transaction. @throws {DOMException} where the database is unavailable. */
  read<S extends StoreName, T>(
    stores: S[],
    work: (transaction: ReadTransaction<S>) => Promise<T>,
  ): Promise<T> {
    return this.#retrying(async (db) => work(db.transaction(stores, 'readonly')));
  }

  /**
   * Runs `work` in a transaction of its own and answers only when that is complete on disk. A
   * failure that `work` returns undoes what it wrote.
   */
  async write<S extends StoreName, T>(
    stores: S[],
    work: (transaction: WriteTransaction<S>) => Promise<Written<T>>,
  ): Promise<Written<T>> {
    try {
      return await this.#retrying((db) =>
        commit(db.transaction(stores, 'readwrite', { durability: 'strict' }), work),
      );
    } catch (error) {
      return failure(await problemOf(error));
    }
  }

  /** Opens the database now rather than at the first call. */
  async open(): Promise<void> {
    await withinLimit(this.#current());
  }

  /** Closes the connection, as soon as it is open; a later call opens another. */
  close(): void {
    // One that fails to open tells the calls that wait for it.
    this.#opening?.then((db) => db.close()).catch(() => undefined);
    this.#opening = null;
  }

  async #retrying<T>(work: (db: Database) => Promise<T>): Promise<T> {
    const first = this.#current();
    try {
      return await work(await withinLimit(first));
    } catch (error) {
      if (!(error instanceof DOMException && LOST.has(error.name))) throw error;
      // Other calls in flight lost it too, and one of them may have opened it again already.
      if (this.#opening === first) this.close();
      return work(await withinLimit(this.#current()));
    }
  }

  #current(): Promise<Database> {
    this.#opening ??= this.#start();
    return this.#opening;
  }

  #start(): Promise<Database> {
    const forget = () => {
      if (this.#opening === opening) this.#opening = null;
    };
    const opening: Promise<Database> = openDB<NotesSchema>(this.#name, VERSION, {
      upgrade: (db, from, to, transaction) => void migrate(db, from, to, transaction),
      blocking: (_current, _next, event) => {
        // Let a newer version upgrade, or the reader clear the data; transactions end first.
        forget();
        (event.target as IDBDatabase).close();
      },
      terminated: forget,
    }).catch((error) => {
      forget();
      throw error;
    });
    return opening;
  }
}

/**
 * Waits for the database, but not for ever: it is blocked while another context holds an older
 * version or a deletion is due. The attempt goes on, and serves later calls.
 */
async function withinLimit(opening: Promise<Database>): Promise<Database> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new DOMException('the database does not open', 'TimeoutError')),
      OPENING_LIMIT_MS,
    );
  });
  try {
    return await Promise.race([opening, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

async function commit<S extends StoreName, T>(
  transaction: WriteTransaction<S>,
  work: (transaction: WriteTransaction<S>) => Promise<Written<T>>,
): Promise<Written<T>> {
  const ended = transaction.done.then(
    () => null,
    (error: unknown) => error,
  );
  try {
    const outcome = await work(transaction);
    if (!outcome.ok) transaction.abort();
    const error = await ended;
    if (outcome.ok && error) throw error;
    return outcome;
  } catch (error) {
    abort(transaction);
    // An aborted transaction fails every request with AbortError; its own error is the reason.
    const reason = transaction.error ?? (await ended) ?? error;
    throw reason instanceof DOMException && reason.name !== 'AbortError' ? reason : error;
  }
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself, which is what was wanted.
  }
}

/** Names the reason of a failed write. */
async function problemOf(error: unknown): Promise<WriteProblem> {
  if (!(error instanceof DOMException)) throw error;
  if (error.name === 'QuotaExceededError') return 'quota';
  // Where the permission for unlimited storage leaves the disk as the only limit, Chromium has a
  // `DataError` ("Failed to write blobs") for notes that do not fit, and an `UnknownError` for all else.
  if (await isDiskFull()) return 'quota';
  return error.name === 'DataError' || error.name === 'DataCloneError' ? 'invalid' : 'unavailable';
}
