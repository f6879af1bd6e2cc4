import type { Json } from '../../model';
import type { NodeContext } from '../../registry/context';
import type { ToolDefinition } from '../../tools/define';
import { NOTE_SILENCE_SECONDS } from '../../tools/record-voice-note';

/** People who talk to people are not hurried; the length of the call bounds them. */
const TALK_MS = 14_400_000;
/** After the longest note, for storing it. */
const STORING_MS = 30_000;
const ENDPOINT_MS = 700;

/** Running work of a tool's, whichever effect does it. */
export const RUNNING = ['tool', 'transfer', 'record_message'] as const;

export function running(ctx: Pick<NodeContext<unknown>, 'pending'>): string | null {
  return RUNNING.map((kind) => ctx.pending(kind)).find((key) => key !== null) ?? null;
}

/**
 * Begins a tool: outside by the worker, or on the call itself. Gives how long to wait for its end, milliseconds; null
 * where it cannot be done. `quietly`: words over music do not end it.
 */
export function begin(
  ctx: NodeContext<unknown>,
  tool: ToolDefinition,
  input: Json,
  { patienceMs, quietly }: { patienceMs: number; quietly: boolean },
): number | null {
  const read = tool.input.safeParse(input);
  if (!read.success) return null;
  if (!tool.onCall) {
    ctx.tool(tool.name, input, patienceMs);
    return patienceMs;
  }
  const act = tool.onCall.act(read.data, ctx.call);
  if (act === null) return null;
  switch (act.kind) {
    case 'transfer': {
      const { departmentId, briefing, ringSeconds } = act;
      ctx.stopListening();
      ctx.transfer({ kind: 'department', departmentId }, { briefing, ringSeconds, holdMusic: true });
      return TALK_MS;
    }
    case 'record': {
      const { maxSeconds, subject } = act;
      ctx.stopListening();
      const kept = { departmentId: null, transcribe: true, note: { subject } };
      ctx.recordMessage({ maxSeconds, silenceSeconds: NOTE_SILENCE_SECONDS, beep: true, ...kept });
      return maxSeconds * 1_000 + STORING_MS;
    }
    case 'music':
      playMusic(ctx, quietly);
      return act.seconds * 1_000;
  }
}

/** The ear stays open: a word or a key ends the music. */
export function playMusic(ctx: NodeContext<unknown>, quietly: boolean): void {
  ctx.holdMusic(true);
  ctx.listen({ expect: [{ kind: 'free' }], digits: true, speech: !quietly, endpointMs: ENDPOINT_MS });
}

/** The tool's own name for how it ended. */
export const endOf = (tool: ToolDefinition, ended: string): string =>
  tool.onCall && Object.hasOwn(tool.onCall.ends, ended) ? tool.onCall.ends[ended]! : ended;

export const isMusic = (tool: ToolDefinition | null): boolean => tool?.onCall?.kind === 'music';
