import { type Session, sessionOf } from '../auth/auth';

export interface Context {
  session: Session | null;
  headers: Headers;
  /** Over the live gateway: ends the connection when its session or membership is gone. */
  connection: { close(code: number, reason: string): void; bufferedAmount(): number } | null;
}

export async function createContext(headers: Headers): Promise<Context> {
  return { session: await sessionOf(headers), headers, connection: null };
}
