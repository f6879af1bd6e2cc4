import { prismaCode } from './database-errors';

/** Prisma: cannot reach, timed out, closed, no connection free, transaction could not begin or is gone. */
const PRISMA_CODES = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028']);
/** The driver's words for the same. */
const KINDS = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections']);
/** PostgreSQL: connection lost (08), shutting down or starting (57P), no room (53). */
const SERVER_CODES = /^(08...|57P0[1-5]|53...)$/;
/** Sockets, as Node and the pg library tell of them. */
const SOCKET =
  /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND)|Connection terminated|is not queryable|timeout exceeded when trying to connect/;

interface DriverCause {
  kind?: string;
  originalCode?: string;
  originalMessage?: string;
}

function causeOf(error: unknown): DriverCause {
  const meta = (error as { meta?: { driverAdapterError?: { cause?: DriverCause } } } | null)?.meta;
  const own = (error as { cause?: DriverCause } | null)?.cause;
  return meta?.driverAdapterError?.cause ?? own ?? {};
}

/** Whether a failure says that the database cannot be reached just now, so that trying later may help. */
export function isDatabaseAway(error: unknown): boolean {
  const cause = causeOf(error);
  const codes = [prismaCode(error) ?? '', cause.originalCode ?? ''];
  const texts = [...codes, cause.originalMessage ?? '', error instanceof Error ? error.message : ''];
  return (
    codes.some((code) => PRISMA_CODES.has(code) || SERVER_CODES.test(code)) ||
    KINDS.has(cause.kind ?? '') ||
    texts.some((text) => SOCKET.test(text))
  );
}
