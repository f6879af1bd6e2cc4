import type { NodeContext } from '../../registry/context';
import { own } from '../../registry/own';
import { type Memory as Asked, FRESH } from '../_question/question';
import type { CallbackConfig } from './config';
import { nextWindows, type Window } from './windows';

export type CallbackContext = NodeContext<CallbackConfig>;

/** What is being asked, or done. */
export type Stage = 'offer' | 'own' | 'number' | 'when' | 'booking' | 'told';

export type Memory = {
  stage: Stage;
  /** Of the question that is open. */
  ask: Asked;
  /** E.164, once it is known. */
  number: string | null;
  /** Offered when the question was asked first: the choice must not change under the caller's finger. */
  windows: Window[];
};

export const FIRST: Memory = { stage: 'offer', ask: FRESH, number: null, windows: [] };

/** When the department is there, as the caller may choose; none where they are not to choose, or it never opens. */
export function windowsOf({ config, call, at }: CallbackContext): Window[] {
  if (!config.askWhen) return [];
  const department = own(call.departments, config.departmentId ?? '');
  const schedule = own(call.schedules, department?.scheduleId ?? '')?.schedule ?? null;
  return nextWindows(schedule, call.hotel.timeZone, { at, hours: config.windowHours, most: config.windows });
}
