import { describe, expect, it } from 'vitest';
import { compile } from '../../engine/compile';
import { importStudio } from './import-studio';
import { WIDGETS, widgetOf } from './registry';
import type { Fidelity } from './report/report';
import { gather, say, split, studio, widget } from './testing/build';

/** Every type of Studio's flow definition schema (draft 2019-09) and of its widget library, with what becomes of it. */
const TYPES: [type: string, event: string, fidelity: Fidelity, node: string | null][] = [
  ['say-play', 'audioComplete', 'mapped', 'greet'],
  ['gather-input-on-call', 'keypress', 'approximated', 'listen'],
  ['split-based-on', 'noMatch', 'mapped', 'condition'],
  ['set-variables', 'next', 'mapped', null],
  ['connect-call-to', 'callCompleted', 'mapped', 'transfer'],
  ['record-voicemail', 'recordingComplete', 'approximated', 'voicemail'],
  ['record-call', 'success', 'approximated', null],
  ['enqueue-call', 'callComplete', 'approximated', 'transfer'],
  ['send-to-flex', 'callComplete', 'approximated', 'transfer'],
  ['fork-stream', 'next', 'refused', null],
  ['capture-payments', 'success', 'refused', 'transfer'],
  ['connect-virtual-agent', 'return', 'approximated', 'agent'],
  ['connect-virtual-agent-v2', 'return', 'approximated', 'agent'],
  ['connect-conversation-relay', 'return', 'approximated', 'agent'],
  ['make-outgoing-call', 'answered', 'approximated', null],
  ['make-outgoing-call-v1', 'answered', 'approximated', null],
  ['make-outgoing-call-v2', 'answered', 'approximated', null],
  ['send-message', 'sent', 'mapped', 'tool'],
  ['send-and-wait-for-reply', 'timeout', 'refused', 'tool'],
  ['send-to-auto-pilot', 'sessionEnded', 'refused', 'transfer'],
  ['understand', 'success', 'refused', 'transfer'],
  ['run-function', 'success', 'approximated', 'tool'],
  ['run-function-v2', 'success', 'approximated', 'tool'],
  ['make-http-request', 'success', 'approximated', 'tool'],
  ['run-subflow', 'completed', 'approximated', 'subflow'],
  ['add-twiml-redirect', 'return', 'refused', 'transfer'],
  ['create-task', 'success', 'refused', null],
  ['update-sync-object', 'success', 'refused', null],
  ['create-chat-channel', 'success', 'refused', null],
  ['add-member-to-chat-channel', 'success', 'refused', null],
];

/** What a widget must have to do anything at all. */
const LEAST: Record<string, Record<string, unknown>> = {
  'say-play': { say: 'Well?' },
  'gather-input-on-call': { say: 'Well?' },
  'connect-call-to': { to: '+34911' },
  'send-message': { body: 'Hi' },
  'send-and-wait-for-reply': { body: 'Hi' },
};

function tried(type: string, event: string, properties: Record<string, unknown> = LEAST[type] ?? {}) {
  const flow = studio([widget(type, 'it', { [event]: 'after' }, properties), say('after', 'Afterwards.')]);
  const imported = importStudio(flow);
  if (!imported.ok) throw new Error(imported.problems[0]!.message);
  const report = imported.report.widgets.find(({ widget }) => widget === 'it')!;
  return { ...imported, report, whole: imported.report };
}

describe('every widget of Studio', () => {
  it('is in the table, and the table has every widget', () => {
    const known = WIDGETS.flatMap(({ types }) => types).filter((type) => type !== 'trigger');
    for (const [type] of TYPES) expect(widgetOf(type).types).toContain(type);
    expect(known.filter((type) => !TYPES.some(([name]) => name === type)).sort()).toEqual([
      'add-participant',
      'conversation-relay',
      'create-conversation',
      'pause',
      'resume-conversation',
      'search',
      'start-conversation',
      'wait',
    ]);
  });

  it.each(TYPES)('%s by %s is %s', (type, event, fidelity, node) => {
    const { document, report } = tried(type, event);
    expect(report.fidelity).toBe(fidelity);
    expect(report.reasons.length > 0 || fidelity === 'mapped').toBe(true);
    expect(document.nodes.find(({ id }) => id === 'it')?.type ?? null).toBe(node);
    expect(document.edges.some(({ to }) => to === 'after')).toBe(true);
    expect(compile(document).ok).toBe(true);
  });

  it('nobody has heard of is passed by, and told', () => {
    const { report, document } = tried('teleport', 'done');
    expect(report).toMatchObject({ fidelity: 'refused', reasons: [{ code: 'unknown' }], nodes: [] });
    expect(document.edges.map(({ to }) => to)).toEqual(['after']);
  });

  it('that are left out and only lead to each other lead nowhere', () => {
    const flow = studio([
      say('hello', 'Hello.', 'a'),
      widget('fork-stream', 'a', { next: 'b' }),
      widget('record-call', 'b', { success: 'a' }),
    ]);
    const imported = importStudio(flow);
    expect(imported.ok && imported.document.edges.some(({ from }) => from.node === 'hello')).toBe(false);
  });
});

describe('settings that differ are told', () => {
  it.each([
    ['connect-call-to', 'callCompleted', { noun: 'client', to: 'anna' }, 'noun', 'refused'],
    ['connect-call-to', 'callCompleted', { noun: 'number-multi', to: '+1,+2' }, 'one_by_one', 'approximated'],
    ['connect-call-to', 'callCompleted', { noun: 'number', to: '+1, +2' }, 'one_by_one', 'approximated'],
    [
      'connect-call-to',
      'callCompleted',
      { noun: 'number-multi', to: '{{flow.variables.all | slice: 0, 9}}, +2' },
      'one_in_variable',
      'approximated',
    ],
    ['connect-call-to', 'callCompleted', { to: '+1', timeout: 600 }, 'ring', 'approximated'],
    ['connect-call-to', 'callCompleted', { to: '+1', caller_id: '+1555' }, 'caller_id', 'approximated'],
    [
      'connect-call-to',
      'callCompleted',
      { noun: 'sip', sip_endpoint: 'a@b', sip_username: 'x' },
      'sip_login',
      'approximated',
    ],
    ['say-play', 'audioComplete', { play: 'https://x/a.mp3' }, 'recording', 'refused'],
    ['say-play', 'audioComplete', { say: '<speak>Hi<break/> you</speak>' }, 'markup', 'approximated'],
    ['say-play', 'audioComplete', { say: 'Hi', loop: 0 }, 'loop', 'approximated'],
    ['say-play', 'audioComplete', { say: 'Hi', digits: '1w2' }, 'tones', 'refused'],
    ['say-play', 'audioComplete', { say: '{{widgets.gone.Digits}}' }, 'text', 'approximated'],
    ['gather-input-on-call', 'keypress', { say: 'a', hints: 'x' }, 'hints', 'approximated'],
    ['gather-input-on-call', 'keypress', { say: 'a', finish_on_key: '*' }, 'finish_key', 'approximated'],
    ['gather-input-on-call', 'keypress', { say: 'a', timeout: 90 }, 'timeout', 'approximated'],
    ['record-voicemail', 'recordingComplete', { max_length: 9_000 }, 'max_length', 'approximated'],
    [
      'make-http-request',
      'success',
      { url: 'https://x', method: 'POST', content_type: 'text/xml' },
      'content_type',
      'approximated',
    ],
    ['run-function', 'success', { url: 'https://YOUR_DOMAIN/x' }, 'placeholder', 'approximated'],
  ] as const)('%s by %s with %j: %s', (type, event, properties, code, fidelity) => {
    const { report } = tried(type, event, properties);
    expect(report.reasons.map((reason) => reason.code)).toContain(code);
    expect(report.fidelity).toBe(fidelity);
  });

  it('parameters become JSON for a POST and part of the address for a GET', () => {
    const parameters = [
      { key: 'a b', value: 'x y' },
      { key: 'from', value: '{{trigger.call.From}}' },
    ];
    const input = (method: string) =>
      tried('make-http-request', 'success', { url: 'https://x/y', method, parameters }).document.nodes.find(
        ({ id }) => id === 'it',
      )!.config.input;
    expect(input('POST')).toMatchObject({
      url: 'https://x/y',
      body: expect.stringContaining('"a b": "x y", "from": {{ given_2 | json_text }}'),
    });
    expect(input('GET')).toMatchObject({
      url: 'https://x/y?a%20b=x%20y&from={{caller.number | url_encode }}',
      body: '',
    });
  });
});

describe('cases of a split', () => {
  const rules = (type: string, value: string) => {
    const imported = importStudio(
      studio([
        gather('ask', 'Well?', { keypress: 'which', speech: 'which' }, { number_of_digits: 9 }),
        split('which', '{{widgets.ask.Digits}}', [[type, value, 'a']], 'b'),
        say('a', '{{widgets.ask.Digits}}'),
        say('b', 'B.'),
      ]),
    );
    if (!imported.ok) throw new Error('refused');
    const node = imported.document.nodes.find(({ type }) => type === 'condition')!;
    const report = imported.report.widgets.find(({ widget }) => widget === 'which')!;
    return {
      rules: node.config.rules as {
        match: string;
        tests: { left: string; operator: string; right: string; to: string }[];
      }[],
      report,
      document: imported.document,
    };
  };

  it.each([
    ['equal_to', '1', 'equals', '1'],
    ['not_equal_to', '1', 'not_equals', '1'],
    ['matches_any_of', '1, 2', 'one_of', '1, 2'],
    ['does_not_match_any_of', '1,2', 'not_one_of', '1,2'],
    ['contains', '1', 'contains', '1'],
    ['does_not_contain', '1', 'not_contains', '1'],
    ['starts_with', '1', 'starts_with', '1'],
    ['does_not_start_with', '1', 'not_starts_with', '1'],
    ['less_than', '5', 'less', '5'],
    ['greater_than', '5', 'greater', '5'],
    ['is_blank', '', 'empty', ''],
    ['is_not_blank', '', 'set', ''],
    ['regex', '^(1|2)$', 'one_of', '1,2'],
  ])('%s %s', (type, value, operator, right) => {
    expect(rules(type, value).rules[0]!.tests).toEqual([{ left: 'answers.ask.text', operator, right, to: '' }]);
  });

  it('of so many digits look at the length', () => {
    const { rules: made, document } = rules('regex', '^\\d{4}$');
    expect(made[0]!.tests).toMatchObject([{ left: 'vars.which_looks_at', operator: 'between', right: '4', to: '4' }]);
    expect(document.nodes.filter(({ type }) => type === 'set').map(({ config }) => config.assignments)).toEqual([
      [{ variable: 'which_looks_at', action: 'set', value: '{{answers.ask.text | size }}' }],
    ]);
  });

  it.each([
    ['regex', '(a+)+$', 'pattern'],
    ['is_before_time', '17:00', 'clock'],
    ['sounds_like', 'x', 'operator'],
  ])('%s %s is left out and told', (type, value, code) => {
    const { rules: made, report } = rules(type, value);
    expect(made).toEqual([]);
    expect(report).toMatchObject({ fidelity: 'refused', reasons: [{ code }] });
  });

  it('more than five hundred characters are looked at in parts', () => {
    const list = Array.from({ length: 80 }, (_, index) => `word number ${index}`).join(',');
    const [rule] = rules('matches_any_of', list).rules;
    expect(rule).toMatchObject({ match: 'any' });
    expect(rule!.tests.map(({ right }) => right).join(',')).toBe(list);
  });
});

describe('a payment', () => {
  const paid = { payment_amount: '49.90', currency: 'usd', description: 'Deposit', payment_token_type: 'one-time' };

  it('of an amount becomes a link that is sent, to be looked at', () => {
    const { document, report } = tried('capture-payments', 'success', paid);
    expect(report).toMatchObject({ fidelity: 'approximated', reasons: [{ code: 'payment' }, { code: 'currency' }] });
    const input = { amount: '49.90', description: 'Deposit', sendBy: 'sms' };
    expect(document.nodes.find(({ id }) => id === 'it')).toMatchObject({
      type: 'tool',
      config: { tool: 'generate_payment_link', input, sayResult: true },
    });
  });

  it.each(['maxFailedAttempts', 'providerError', 'validationError', 'payInterrupted'])(
    'that failed by %s: so does the link',
    (event) => {
      const { document } = tried('capture-payments', event, paid);
      const ports = document.edges.filter(({ from, to }) => from.node === 'it' && to === 'after');
      expect(ports.map(({ from }) => from.port).sort()).toEqual(['failure', 'not_sent', 'unknown_reservation']);
    },
  );

  it('without words asks for them; without an amount a card was kept, which nobody does here', () => {
    const wordless = tried('capture-payments', 'success', { payment_amount: '{{flow.variables.total}}' });
    expect(wordless.report.reasons.map(({ code }) => code)).toContain('placeholder');
    const kept = tried('capture-payments', 'success', { ...paid, payment_amount: ' ' });
    expect(kept.report).toMatchObject({ fidelity: 'refused', reasons: [{ code: 'payment' }, { code: 'department' }] });
  });
});
