import { matchesOf, nextOf, type StudioFlow, textProperty } from './graph';
import type { StudioCondition, StudioState } from './schema';
import { pieces, tokens } from './template/scan';

/** What Twilio reports of a dialled call, by how a transfer ends here. */
export const DIAL_STATUS = {
  completed: 'completed',
  no_answer: 'no-answer',
  busy: 'busy',
  declined: 'busy',
  failed: 'failed',
} as const;
type Outcome = keyof typeof DIAL_STATUS;

/** A transfer and the split behind it that only looks at how the dialling ended. */
export interface DialPlan {
  split: string;
  to: Record<Outcome, { to: string | null; event: string }>;
}

/** Null: something else is looked at, or others come to the split too. */
export function dialPlan(flow: StudioFlow, call: StudioState): DialPlan | null {
  const split = flow.states.get(nextOf(call, 'callCompleted') ?? '');
  if (split?.type !== 'split-based-on' || flow.before.get(split.name)?.size !== 1) return null;
  const cases = matchesOf(split).map(({ next, conditions }) => ({ next: next || null, conditions: conditions ?? [] }));
  const sound = cases.every(({ conditions }) => {
    return (
      conditions.length === 1 && looksAtStatus(conditions[0]!, split, call.name) && holds(conditions[0]!, '') !== null
    );
  });
  if (cases.length === 0 || !sound) return null;
  const ways = Object.entries(DIAL_STATUS).map(([outcome, status]) => {
    const fitting = cases.find(({ conditions }) => holds(conditions[0]!, status) === true);
    const way = fitting ? { to: fitting.next, event: 'match' } : { to: nextOf(split, 'noMatch'), event: 'noMatch' };
    return [outcome, way];
  });
  return { split: split.name, to: Object.fromEntries(ways) as DialPlan['to'] };
}

function looksAtStatus({ arguments: given }: StudioCondition, split: StudioState, call: string): boolean {
  const [piece, ...more] = pieces((given?.[0] ?? textProperty(split, 'input')).trim());
  const [path, ...others] = tokens(piece?.text ?? '').filter(({ text }) => text.trim() !== '');
  const [root, widget, what] = path?.segments ?? [];
  return more.length === 0 && others.length === 0 && root === 'widgets' && widget === call && what === 'DialCallStatus';
}

/** Whether a condition fits a status; null: it cannot be said beforehand. */
function holds({ type, value }: StudioCondition, status: string): boolean | null {
  const given = (value ?? '').trim().toLowerCase();
  if (given.includes('{')) return null;
  const list = given.split(',').map((part) => part.trim());
  switch (type) {
    case 'equal_to':
      return given === status;
    case 'not_equal_to':
      return given !== status;
    case 'matches_any_of':
      return list.includes(status);
    case 'does_not_match_any_of':
      return !list.includes(status);
    case 'contains':
      return status.includes(given);
    case 'does_not_contain':
      return !status.includes(given);
    case 'is_blank':
      return status === '';
    case 'is_not_blank':
      return status !== '';
    default:
      return null;
  }
}
