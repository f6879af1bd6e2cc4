import type { HotelRepositories, HotelSystem } from '@innline/db';
import type { Victim } from './victim';

export interface Intrusion {
  db: HotelRepositories;
  system: HotelSystem;
  victim: Victim;
  /** The intruder's own flow, to point from. */
  ownFlowId: string;
}

export type Attempt = (intrusion: Intrusion) => Promise<unknown>;

/** A step of an attempt that has to fail. */
export async function refused(work: Promise<unknown>): Promise<void> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason as { code?: string },
  );
  if (error?.code !== 'not_found') throw new Error('another hotel’s id was taken', { cause: error });
}

/** Counts of a stranger's rows are leaks too. */
export async function none(work: Promise<unknown>): Promise<unknown> {
  const result = await work;
  if (result && JSON.stringify(result) !== '{}')
    throw new Error(`counted another hotel’s rows: ${JSON.stringify(result)}`);
  return result;
}
