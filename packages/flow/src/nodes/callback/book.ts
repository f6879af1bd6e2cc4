import type { FlowEvent } from '../../model';
import { type Decision, leave, wait } from '../../registry/decision';
import { scheduleCallback } from '../../tools/schedule-callback';
import { FRESH } from '../_question/question';
import type { CallbackContext, Memory } from './memory';
import type { Window } from './windows';

/** A promise that is not written down by then is none. */
const TIMEOUT_MS = 10_000;

/** Writes the promise down, in the window the caller chose or as soon as somebody is there. */
export function book(ctx: CallbackContext, memory: Memory, window: Window | null): Decision {
  const { config, call } = ctx;
  const reason = ctx.render(config.reason).trim();
  const input = {
    number: memory.number,
    ...(call.caller.name !== null && { name: call.caller.name }),
    ...(reason !== '' && { reason: reason.slice(0, 300) }),
    ...(config.departmentId !== null && { department: config.departmentId }),
    ...(window && { date: window.date, time: window.from }),
  };
  ctx.stopListening();
  ctx.tool(scheduleCallback.name, input, TIMEOUT_MS);
  return wait({ ...memory, stage: 'booking', ask: FRESH }, TIMEOUT_MS + 2_000);
}

function failed(ctx: CallbackContext): Decision {
  const spoken = scheduleCallback.speak(null, 'failure', ctx.language, ctx.call);
  ctx.setLast({ tool: scheduleCallback.name, outcome: 'failure', spoken });
  return leave('failed');
}

/** What came of it. A number that must not be called, a desk that never opens and a system that is away are all "no". */
export function whileBooking(ctx: CallbackContext, memory: Memory, event: FlowEvent): Decision | null {
  switch (event.type) {
    case 'effect.done': {
      if (event.outcome !== 'success') return failed(ctx);
      const { interruptible, voice, sayResult } = ctx.config;
      const spoken = scheduleCallback.speak(event.output, 'success', ctx.language, ctx.call);
      ctx.setLast({ tool: scheduleCallback.name, outcome: 'success', spoken });
      const saying = sayResult ? ctx.say(spoken, { interruptible, voice }) : null;
      return saying === null ? leave('booked') : wait({ ...memory, stage: 'told' });
    }
    case 'effect.failed':
      return failed(ctx);
    case 'deadline': {
      const running = ctx.pending('tool');
      if (running !== null) ctx.cancel(running);
      return failed(ctx);
    }
    default:
      return null;
  }
}

export function whileTold(event: FlowEvent): Decision | null {
  if (event.type === 'digit') return leave('booked', event);
  return event.type === 'playback.finished' || event.type === 'playback.interrupted' ? leave('booked') : null;
}
