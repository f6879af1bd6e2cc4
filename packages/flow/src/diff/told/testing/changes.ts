import type { Json } from '../../../model';
import type { NodeType } from '../../../registry/lookup';
import { quiet, SPOKEN, text } from './parts';
import { TALKING_CHANGES } from './talking-changes';

export type Config = Record<string, Json>;
/** What the step has after it; or before and after it. */
export type Change = Config | [before: Config, after: Config];

export interface Changes {
  /** What the step has on both sides. */
  base?: Config;
  /** By setting: a change of it that the words tell. */
  told?: Record<string, Change>;
  /** By setting: why callers are not told by it. */
  silent?: Record<string, { change: Change; why: string }>;
}

const rule = (more: Config = {}, test: Config = {}): Config => ({
  rules: [
    { id: 'long', label: 'Long', ...more, tests: [{ left: 'vars.nights', operator: 'greater', right: '7', ...test }] },
  ],
});
const twoTests = (match: string): Config => ({
  rules: [
    {
      ...{ id: 'long', label: 'Long', match },
      tests: [
        { left: 'vars.nights', operator: 'set' },
        { left: 'vars.guests', operator: 'yes' },
      ],
    },
  ],
});

/** Every setting of every type of step. A new setting must be entered here. */
export const CHANGES: Record<NodeType, Changes> = {
  ...TALKING_CHANGES,
  condition: {
    base: rule(),
    told: {
      rules: { rules: [] },
      'rules.label': rule({ label: 'Very long' }),
      'rules.match': [twoTests('all'), twoTests('any')],
      'rules.tests': [rule(), twoTests('all')],
      'rules.tests.left': rule({}, { left: 'vars.guests' }),
      'rules.tests.operator': rule({}, { operator: 'less' }),
      'rules.tests.right': rule({}, { right: '9' }),
      'rules.tests.to': [rule({}, { operator: 'between', to: '9' }), rule({}, { operator: 'between', to: '10' })],
    },
  },
  hours: { told: { scheduleId: [{ scheduleId: 'a' }, { scheduleId: 'b' }] } },
  note: { silent: { text: quiet('for colleagues', { text: 'Ask Ana.' }) } },
  on_error: {},
  on_hangup: {},
  set: {
    base: { assignments: [{ variable: 'x', value: '1' }] },
    told: { language: { language: 'es' } },
    silent: {
      assignments: quiet('nobody hears what is remembered', { assignments: [] }),
      'assignments.variable': quiet('nobody hears it', { assignments: [{ variable: 'y', value: '1' }] }),
      'assignments.action': quiet('nobody hears it', {
        assignments: [{ variable: 'x', action: 'append', value: '1' }],
      }),
      'assignments.value': quiet('nobody hears it', { assignments: [{ variable: 'x', value: '2' }] }),
    },
  },
  subflow: {
    base: { flowId: 'a', ends: [{ id: 'end', label: 'Finished' }], outputs: [{ variable: 'x', from: 'y' }] },
    told: {
      flowId: { flowId: 'b' },
      ends: {
        ends: [
          { id: 'end', label: 'Finished' },
          { id: 'booked', label: 'Booked' },
        ],
      },
      inputs: { inputs: { room: '{{ vars.room }}' } },
    },
    silent: {
      outputs: quiet('nobody hears what is kept', { outputs: [] }),
      'outputs.variable': quiet('nobody hears what is kept', { outputs: [{ variable: 'z', from: 'y' }] }),
      'outputs.from': quiet('nobody hears what is kept', { outputs: [{ variable: 'x', from: 'z' }] }),
    },
  },
  tool: {
    base: { tool: 'get_caller_history', input: { number: '{{ caller.number }}' } },
    told: {
      tool: { tool: 'lost_and_found' },
      input: { input: { number: '+34971000000' } },
      sayResult: { sayResult: false },
      filler: { filler: text('Let me see.') },
      holdMusic: { holdMusic: true },
      timeoutSeconds: { timeoutSeconds: 5 },
    },
    silent: {
      result: quiet('nobody hears what is kept', { result: 'x' }),
      fillerAfterSeconds: quiet('when it is said, not what', { fillerAfterSeconds: 3 }),
      retries: quiet('within the time that is told', { retries: 0 }),
      ...SPOKEN,
    },
  },
  transfer: {
    base: { departmentId: 'a' },
    told: {
      to: { to: 'number', number: '+34971000000' },
      departmentId: { departmentId: 'b' },
      number: [
        { to: 'number', number: '+34971000000' },
        { to: 'number', number: '+34971000001' },
      ],
      address: [
        { to: 'sip', address: 'sip:a@example.org' },
        { to: 'sip', address: 'sip:b@example.org' },
      ],
      extension: [
        { to: 'number', number: '+34971000000' },
        { to: 'number', number: '+34971000000', extension: '12' },
      ],
      handOver: [
        { to: 'number', number: '+34971000000' },
        { to: 'number', number: '+34971000000', handOver: true },
      ],
      announcement: { announcement: text('One moment.') },
      briefing: { briefing: text('A guest.') },
      ringSeconds: { ringSeconds: 10 },
      holdMusic: { holdMusic: false },
    },
    silent: SPOKEN,
  },
  trigger: { told: { scheduleId: [{ scheduleId: 'a' }, { scheduleId: 'b' }] } },
};
