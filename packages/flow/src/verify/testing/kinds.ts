import type { Json } from '../../model';

export interface Made {
  id: string;
  type: string;
  config: Record<string, Json>;
}
type Kind = Omit<Made, 'id'>;

/** Node kinds whose every way is decided by the caller, the world or a counter, so that an oracle can play them all. */
export const KINDS: Record<string, Kind> = {
  say: { type: 'greet', config: { text: { en: 'Hello.' } } },
  menu: {
    type: 'menu',
    config: { tries: 1, operatorOn: false, repeatOn: false, options: [{ id: 'a', label: 'Rooms', digit: '1' }] },
  },
  ask: { type: 'listen', config: { kind: 'digits', minDigits: 2, maxDigits: 2, tries: 1 } },
  ring: { type: 'transfer', config: { departmentId: 'front_desk' } },
  message: { type: 'voicemail', config: {} },
  lookup: { type: 'tool', config: { tool: 'get_caller_history', input: { number: '+34600111222' }, retries: 0 } },
  count: { type: 'set', config: { assignments: [{ variable: 'tries', action: 'increment', value: '1' }] } },
  reset: { type: 'set', config: { assignments: [{ variable: 'tries', action: 'set', value: '0' }] } },
  enough: {
    type: 'condition',
    config: {
      rules: [{ id: 'r', label: 'Enough', tests: [{ left: 'vars.tries', operator: 'at_least', right: '2' }] }],
    },
  },
  tongue: {
    type: 'language',
    config: {
      tries: 1,
      choices: [
        { language: 'en', digit: '1' },
        { language: 'es', digit: '2' },
      ],
    },
  },
  promise: { type: 'callback', config: {} },
  talk: { type: 'agent', config: { tries: 1, knowledge: false } },
  bye: { type: 'hangup', config: {} },
  booked: { type: 'hangup', config: { outcome: 'booked' } },
  over: { type: 'hangup', config: { inside: 'ends_call' } },
};

/** Where a call goes on when something breaks, and after the caller has hung up. */
export const LANES: Record<string, Kind> = {
  broken: { type: 'on_error', config: {} },
  left: { type: 'on_hangup', config: {} },
};

/** Steps that use a flow, by its id. */
export const USES: Record<string, string> = { use_a: 'a', use_b: 'b' };
