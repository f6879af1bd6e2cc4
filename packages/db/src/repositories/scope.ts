import { type Db, prisma, transaction } from '../client';

/**
 * What every repository function gets: the one hotel it may see. `db` is looked up at each use, so that a scope
 * outlives a reconnect.
 */
export interface Scope {
  readonly hotelId: string;
  readonly db: Db;
  /** Several statements or none. The scope handed in belongs to the transaction. */
  transaction<T>(work: (scope: Scope) => Promise<T>): Promise<T>;
}

/** The scope of one hotel. */
export function scopeOf(hotelId: string): Scope {
  return {
    hotelId,
    get db() {
      return prisma();
    },
    transaction: (work) => transaction((tx) => work(within(hotelId, tx))),
  };
}

function within(hotelId: string, tx: Db): Scope {
  const scope: Scope = { hotelId, db: tx, transaction: (work) => work(scope) };
  return scope;
}
