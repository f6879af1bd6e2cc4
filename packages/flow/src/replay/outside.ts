import type { CallEvent } from '@innline/shared';
import type { Json } from '../model';
import type { World, WorldAnswer } from '../simulate';

type Answers = Record<string, WorldAnswer[]>;

/** Longest an answer may take in a world that is only played, seconds. */
const MOST_SECONDS = 3_600;
const seconds = (ms: number): number => Math.min(MOST_SECONDS, Math.max(0, ms / 1_000));

const NEVER: WorldAnswer = { never: 'answers' };

/**
 * How everything outside answered on a call, in order: by step, and by tool and department for flows that have other
 * steps. What never answered is told too, since a list is read in order.
 */
export function outsideOf(events: readonly CallEvent[]): World {
  const [nodes, tools, departments, kinds]: Answers[] = [{}, {}, {}, {}];
  const open = new Map<string, { at: number; put(answer: WorldAnswer): void }>();
  const began = (key: string, at: number, places: [Answers, string | null][]) => {
    if (open.has(key)) return;
    const slots = places.flatMap(([answers, name]) => {
      if (name === null || name === '') return [];
      const list = answers[name] ?? [];
      answers[name] = list;
      return [{ list, index: list.push(NEVER) - 1 }];
    });
    const put = (answer: WorldAnswer) => {
      for (const { list, index } of slots) list[index] = answer;
    };
    open.set(key, { at, put });
  };
  let message: string | null = null;
  for (const event of events) {
    switch (event.type) {
      case 'tool.started':
        began(event.effect, event.at, [
          [nodes!, event.node],
          [tools!, event.tool],
        ]);
        break;
      case 'tool.finished': {
        const run = open.get(event.effect);
        run?.put({ ...toolEnd(event.outcome, event.output), seconds: seconds(event.at - run.at) });
        break;
      }
      case 'transfer.ringing':
        began(event.transfer, event.at, [
          [nodes!, event.node],
          [departments!, event.departmentId],
        ]);
        break;
      case 'transfer.ended': {
        const ring = open.get(event.transfer);
        if (event.outcome !== 'caller_left')
          ring?.put({ outcome: event.outcome, seconds: seconds(event.at - ring.at) });
        break;
      }
      case 'node.entered':
        if (message !== null && (event.fromPort === 'empty' || event.fromPort === 'recorded'))
          open.get(message)?.put({ outcome: event.fromPort, seconds: seconds(event.at - open.get(message)!.at) });
        message = event.nodeType === 'voicemail' ? `message ${event.seq}` : null;
        if (message !== null) began(message, event.at, [[nodes!, event.node]]);
        break;
      case 'voicemail.recorded': {
        const { recordingId, durationMs } = event;
        const output = { recordingId, durationMs };
        if (message !== null) open.get(message)?.put({ outcome: 'recorded', output, seconds: seconds(durationMs) });
        message = null;
        break;
      }
      case 'note.recorded': {
        const { recordingId, durationMs } = event;
        const key = `note ${event.seq}`;
        began(key, event.at - durationMs, [[kinds!, 'record_message']]);
        const output = { recordingId, durationMs };
        open.get(key)!.put({ outcome: 'recorded', output, seconds: seconds(durationMs) });
        break;
      }
    }
  }
  return { nodes: nodes!, tools: tools!, departments: departments!, kinds: kinds! };
}

/** A failure is told as its outcome, with the code it had in the output. */
function toolEnd(outcome: string, output: unknown): { outcome: string; output: Json } | { fails: string } {
  if (outcome !== 'failure') return { outcome, output: (output ?? null) as Json };
  const code = output !== null && typeof output === 'object' ? (output as { code?: unknown }).code : null;
  return { fails: typeof code === 'string' ? code.slice(0, 64) : 'failure' };
}
