import type { ClaimGrants } from 'livekit-server-sdk';
import { TwirpFailure } from './error';

interface Message {
  toJson(): unknown;
}
interface MessageType<T> {
  fromJson(json: never, options: { ignoreUnknownFields: boolean }): T;
}

/** One method of a service: what it takes, who may, what it does. */
export interface Method {
  may(grants: ClaimGrants): boolean;
  run(json: unknown): Promise<Message> | Message;
}

/** Keeps the request's type between its class and its handler. */
export const method = <T>(
  type: MessageType<T>,
  may: Method['may'],
  run: (request: T) => Promise<Message> | Message,
): Method => ({
  may,
  run(json) {
    let request: T;
    try {
      request = type.fromJson(json as never, { ignoreUnknownFields: true });
    } catch (error) {
      throw new TwirpFailure('malformed', (error as Error).message);
    }
    return run(request);
  },
});
