import { Scenario, type SimulatedAction } from '@innline/flow';

type Acts = Pick<Scenario, 'actions' | 'expect'>;

/** Without one of its actions; what was looked at after it is looked at after the one before. */
export function withoutAction<S extends Acts>(scenario: S, index: number): S {
  const actions = scenario.actions.filter((_, at) => at !== index);
  const expect = scenario.expect.map((wanted) =>
    wanted.after !== undefined && wanted.after > index ? { ...wanted, after: wanted.after - 1 } : wanted,
  );
  return { ...scenario, actions, expect };
}

/** With one of its actions earlier (−1) or later (1). */
export function withActionMoved<S extends Acts>(scenario: S, index: number, by: 1 | -1): S {
  const actions = [...scenario.actions];
  const [action] = actions.splice(index, 1);
  if (action) actions.splice(index + by, 0, action);
  return { ...scenario, actions };
}

/** What somebody can add by hand. */
export const DOINGS = [
  { value: 'press', label: 'presses keys' },
  { value: 'say', label: 'says' },
  { value: 'silence', label: 'says nothing' },
  { value: 'unclear', label: 'says something nobody understands' },
  { value: 'wait', label: 'waits some seconds' },
  { value: 'leaves', label: 'hangs up' },
] as const;
export type DoingKind = (typeof DOINGS)[number]['value'];

/** What has to be written beside the choice; null: nothing. */
export const WRITTEN: Record<DoingKind, string | null> = {
  press: 'Keys',
  say: 'Words',
  wait: 'Seconds',
  silence: null,
  unclear: null,
  leaves: null,
};

/** Null where what is written is no such action. */
export function actionOf(kind: DoingKind, written: string): SimulatedAction | null {
  const drafts: Record<DoingKind, unknown> = {
    press: { press: written.replaceAll(' ', '') },
    say: { say: written.trim() },
    wait: { wait: Number(written) },
    silence: { silence: 'deadline' },
    unclear: { say: 'xqz', rejected: true },
    leaves: { leaves: 'caller' },
  };
  if (WRITTEN[kind] !== null && written.trim() === '') return null;
  const read = Scenario.shape.actions.safeParse([drafts[kind]]);
  return read.data?.[0] ?? null;
}
