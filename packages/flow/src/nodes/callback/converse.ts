import { type Decision, leave, wait } from '../../registry/decision';
import { conversation } from '../_question/conversation';
import { FRESH, type Reading } from '../_question/question';
import { rehearse as rehearseQuestion } from '../_question/rehearse';
import { book } from './book';
import { type CallbackContext, FIRST, type Memory, windowsOf } from './memory';
import { askerOf, asQuestion } from './questions';

type Turn = (question: ReturnType<typeof conversation>, ctx: ReturnType<typeof asQuestion>) => Decision | null;

/** One turn of the open question; its answer leads on, silence and nonsense end the offer. */
export function converse(ctx: CallbackContext, memory: Memory, turn: Turn): Decision | null {
  const answers: Reading[] = [];
  const question = conversation(askerOf(ctx, memory, (reading) => answers.push(reading)));
  const decision = turn(question as never, asQuestion(ctx, memory));
  if (answers[0]) return goOn(ctx, memory, answers[0]);
  if (decision?.kind === 'wait') return wait({ ...memory, ask: decision.memory as Memory['ask'] }, decision.ms);
  return decision?.kind === 'leave' ? leave('declined') : decision;
}

export function ask(ctx: CallbackContext, memory: Memory): Decision {
  ctx.stopSpeaking();
  const fresh = { ...memory, ask: FRESH };
  return converse(ctx, fresh, (question, inner) => question.enter(inner as never))!;
}

/** The offer, and the question for a number; the others hold what differs from call to call. */
export function rehearse(ctx: CallbackContext): void {
  for (const stage of ['offer', 'number'] as const) {
    const memory = { ...FIRST, stage };
    rehearseQuestion(
      asQuestion(ctx, memory),
      askerOf(ctx, memory, () => {}),
    );
  }
}

function goOn(ctx: CallbackContext, memory: Memory, { value }: Reading): Decision {
  const { number } = ctx.call.caller;
  switch (memory.stage) {
    case 'offer':
      if (value !== true) return leave('declined');
      return ask(ctx, { ...memory, stage: number === null ? 'number' : 'own' });
    case 'own':
      return value === true ? askWhen(ctx, { ...memory, number }) : ask(ctx, { ...memory, stage: 'number' });
    case 'number':
      return askWhen(ctx, { ...memory, number: String(value) });
    default: {
      ctx.stopSpeaking();
      return book(ctx, memory, memory.windows[Number(value) - 2] ?? null);
    }
  }
}

function askWhen(ctx: CallbackContext, memory: Memory): Decision {
  const windows = windowsOf(ctx);
  if (windows.length > 0) return ask(ctx, { ...memory, stage: 'when', windows });
  ctx.stopSpeaking();
  return book(ctx, memory, null);
}
