import type { AgentContext } from './memory';

/** People pause inside whole sentences. Milliseconds. */
const ENDPOINT_MS = 900;

/** Opens the ear for anything, and for yes or no where that is asked. */
export function openEar(ctx: AgentContext, confirming = false): void {
  const yesNo = confirming ? [{ kind: 'yes_no' } as const] : [];
  ctx.listen({ expect: [...yesNo, { kind: 'free' }], digits: true, speech: true, endpointMs: ENDPOINT_MS });
}
