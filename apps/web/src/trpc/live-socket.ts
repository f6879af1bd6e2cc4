import { createWSClient, type TRPCWebSocketClient } from '@trpc/client';

let socket: TRPCWebSocketClient | null = null;

/** The page's one WebSocket to the live gateway, opened by the first subscription; null while rendering on the server. */
export function liveSocket(): TRPCWebSocketClient | null {
  if (typeof window === 'undefined') return null;
  socket ??= createWSClient({
    url: () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws/trpc`,
    lazy: { enabled: true, closeMs: 5_000 },
    keepAlive: { enabled: true, intervalMs: 15_000, pongTimeoutMs: 5_000 },
    retryDelayMs: (attempt) => Math.min(250 * 2 ** attempt, 10_000),
  });
  return socket;
}
