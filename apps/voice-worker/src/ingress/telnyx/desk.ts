import { telnyxClient } from '../../adapters/telephony/telnyx/client';
import type { Services } from '../../services';
import { oneTimeOf } from '../one-time';
import { CarrierBook } from './book';
import { createSeen } from './seen';

/** What the webhooks and the streams of one worker share. */
export interface TelnyxDesk {
  book: CarrierBook;
  /** Whether a message was met before. */
  seen(text: string): Promise<boolean>;
  /** Lets a stream's token through once. */
  once(token: string): Promise<boolean>;
  /** Calls this worker is just beginning, by our id. */
  beginning: Map<string, Promise<unknown>>;
}

const desks = new WeakMap<Services, TelnyxDesk>();

export function deskOf(services: Services): TelnyxDesk {
  const known = desks.get(services);
  if (known) return known;
  const desk = {
    book: new CarrierBook(services.redis),
    seen: createSeen(services),
    once: oneTimeOf(services.redis),
    beginning: new Map<string, Promise<unknown>>(),
  };
  desks.set(services, desk);
  return desk;
}

/** @returns null: the hotel has no Telnyx account, or not any more */
export async function clientOf(hotelId: string, { accounts, env }: Services) {
  const account = await accounts.of(hotelId, 'telnyx');
  return account && telnyxClient(account, env);
}
