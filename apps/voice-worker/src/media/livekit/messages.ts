import type { DigitSource } from '../contract';

/** Where a leg goes: a room, and whose audio it listens to. */
export interface RoomPlace {
  /** `wss://…` */
  url: string;
  room: string;
  /** The other end's identity in the room; everybody else there is ignored. */
  party: string;
  /** Whether the other end reads the softphone's messages (a page), or only audio (a telephone). */
  reads: boolean;
}

/** To a media host, about one leg. */
export type ToHost =
  | ({ type: 'join'; token: string } & RoomPlace)
  | { type: 'clear' }
  | { type: 'mark'; name: string }
  /** A message of the softphone's protocol, as JSON. */
  | { type: 'tell'; json: string }
  | { type: 'leave' };

/** From a media host, about one leg. */
export type FromHost =
  | { type: 'joined' }
  | { type: 'failed'; message: string }
  /** The other end is in the room and on the line. */
  | { type: 'arrived' }
  | { type: 'digit'; digit: string; source: DigitSource }
  /** A message of the softphone's protocol, as it came: not checked yet. */
  | { type: 'told'; json: string }
  | { type: 'played'; name: string }
  /** `removed`: we were put out of the room, as a worker is whose call another has taken over. */
  | { type: 'left'; why: WhyLeft };

export type WhyLeft = 'hangup' | 'lost' | 'removed';

/** From a media host, about itself; sent with leg 0. */
export type AboutHost = { type: 'ready' } | { type: 'load'; rssMb: number } | { type: 'fault'; message: string };

/** Data messages in a room that are ours. */
export const TOPIC = 'innline';
