import type { Unanswered } from '../../call/carrier-legs';

/** Source: developers.telnyx.com, Call Control, `hangup_cause` of call.hangup. */
const CAUSES: Record<string, Unanswered> = {
  user_busy: 'busy',
  call_rejected: 'declined',
  no_answer: 'no_answer',
  timeout: 'no_answer',
  originator_cancel: 'no_answer',
  normal_clearing: 'no_answer',
};

/** How a leg that nobody answered ended. */
export const unansweredBy = (cause: string): Unanswered => CAUSES[cause] ?? 'failed';
