import { describe, expect, it } from 'vitest';
import { nodeType } from '../../registry/lookup';
import { importStudio } from './import-studio';
import { dial, gather, say, split, studio, widget } from './testing/build';

function imported(...states: Parameters<typeof studio>[0]) {
  const result = importStudio(studio(states));
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('; '));
  const { document, report } = result;
  return {
    document,
    report,
    node: (id: string) => document.nodes.find((each) => each.id === id)!,
    to: (from: string, port: string) =>
      document.edges.find((edge) => edge.from.node === from && edge.from.port === port)?.to,
    codes: (name: string) => report.widgets.find(({ widget }) => widget === name)!.reasons.map(({ code }) => code),
  };
}

const bye = say('bye', 'Bye.');

describe('a text message', () => {
  const message = (
    properties: Record<string, unknown>,
    ways: Record<string, string | null> = { sent: 'bye', failed: 'bye' },
  ) => imported(widget('send-message', 'text', ways, properties), bye);

  it('goes to whoever the original sent it to, in its words', () => {
    const { node, to, codes } = message({
      to: '{{contact.channel.address}}',
      from: '{{flow.channel.address}}',
      body: 'Thank you for calling {{flow.channel.address}}.',
    });
    expect(node('text')).toMatchObject({
      type: 'tool',
      config: {
        tool: 'send_sms',
        input: { number: '{{caller.number}}', text: 'Thank you for calling {{line.number}}.' },
        retries: 0,
      },
    });
    expect(['success', 'not_connected', 'failure'].map((port) => to('text', port))).toEqual(['bye', 'bye', 'bye']);
    expect(codes('text')).toEqual([]);
  });

  it('without a number goes to the caller', () => {
    expect(message({ body: 'Hi' }).node('text').config.input).toMatchObject({ number: '{{caller.number}}' });
  });

  it.each([
    ['sender', { body: 'a', from: '+15550100' }],
    ['content_template', { body: 'a', content_sid: 'HX1' }],
    ['media', { body: 'a', media_url: 'https://x/a.jpg' }],
    ['messenger', { body: 'a', to: 'whatsapp:+34600' }],
    ['placeholder', { body: '  ' }],
    ['text_too_long', { body: 'a'.repeat(2_000) }],
  ])('tells of %s', (code, properties) => {
    expect(message(properties).codes('text')).toContain(code);
  });

  it('behind which nothing follows ends the call as Studio does, and one that fails there loses callers', () => {
    const { node, to, report } = message({ body: 'a' }, { sent: null, failed: null });
    expect(node(to('text', 'success')!).type).toBe('hangup');
    expect(report.lost.map(({ event }) => event)).toEqual(['failed']);
  });
});

describe('a virtual agent', () => {
  it('becomes an open conversation with the same welcome', () => {
    const { node, to, report } = imported(
      widget(
        'connect-conversation-relay',
        'talk',
        { return: 'bye', failed: 'desk' },
        { welcome_greeting: 'Hello, ask away.' },
      ),
      bye,
      dial('desk', '+34911', 'bye'),
    );
    expect(node('talk')).toMatchObject({ type: 'agent', config: { opening: { en: 'Hello, ask away.' }, tools: [] } });
    expect(['done', 'wants_human', 'limit', 'failed'].map((port) => to('talk', port))).toEqual([
      'bye',
      'bye',
      'desk',
      'desk',
    ]);
    expect(report.counts).toMatchObject({ approximated: 1, refused: 0 });
  });

  it('that nothing follows leaves whoever wants a person to be led somewhere', () => {
    const { to, report } = imported(widget('connect-virtual-agent-v2', 'talk', { return: null, hangup: null }));
    expect(to('talk', 'wants_human')).toBeUndefined();
    expect(report.findings.some(({ node, severity }) => node === 'talk' && severity === 'blocks')).toBe(true);
  });
});

describe('how a dialling ended', () => {
  it('is remembered where texts behind it read it', () => {
    const { document, node, to } = imported(
      dial('desk', '+34911', 'split'),
      split('split', '{{widgets.desk.DialCallStatus}}', [['equal_to', 'completed', 'bye']], 'tell'),
      say('tell', 'It was {{widgets.desk.DialCallStatus}}.', 'split'),
      bye,
    );
    const statuses = ['completed', 'no_answer', 'busy', 'declined', 'failed'].map((port) => {
      const [assignment] = node(to('desk', port)!).config.assignments as { variable: string; value: string }[];
      return `${assignment!.variable} ${assignment!.value}`;
    });
    expect(statuses).toEqual([
      'desk_status completed',
      'desk_status no-answer',
      'desk_status busy',
      'desk_status busy',
      'desk_status failed',
    ]);
    expect(document.variables).toEqual([{ name: 'desk_status', type: 'text', sensitive: false }]);
    expect(node('tell').config.text).toEqual({ en: 'It was {{vars.desk_status}}.' });
  });
});

describe('another flow', () => {
  it('gives back what later texts read of it', () => {
    const { node, codes } = imported(
      widget(
        'run-subflow',
        'ask',
        { completed: 'tell', failed: 'bye' },
        {
          flow_sid: 'FW1',
          parameters: [{ key: 'Lang', value: 'es' }],
        },
      ),
      say('tell', 'You are {{widgets.ask.guestName}}.', 'bye'),
      bye,
    );
    expect(node('ask')).toMatchObject({
      type: 'subflow',
      config: { inputs: { data_lang: 'es' }, outputs: [{ variable: 'ask_guestname', from: 'guestname' }] },
    });
    expect(node('tell').config.text).toEqual({ en: 'You are {{vars.ask_guestname}}.' });
    expect(codes('ask')).toEqual(['subflow', 'subflow_failed']);
  });
});

describe('a queue', () => {
  it('that cannot be reached leads where its failure led', () => {
    const { to } = imported(
      widget('send-to-flex', 'flex', { callComplete: null, failedToEnqueue: 'bye', callFailure: 'desk' }),
      bye,
      dial('desk', '+34911', 'bye'),
    );
    expect(['no_answer', 'failed'].map((port) => to('flex', port))).toEqual(['bye', 'desk']);
  });
});

describe('facts of the call that a widget leaves behind', () => {
  it('are read as the call’s own', () => {
    const { node } = imported(
      gather('room', 'Which room?', { keypress: 'tell', timeout: 'tell' }),
      say(
        'tell',
        '{{widgets.room.From}} {{widgets.room.To}} {{widgets.room.CallSid}} {{widgets.room.Language}}',
        'bye',
      ),
      bye,
    );
    expect(node('tell').config.text).toEqual({ en: '{{caller.number}} {{line.number}} {{call.id}} {{call.language}}' });
  });
});

it('every node that an import draws has settings its type takes', () => {
  const { document } = imported(
    widget('send-message', 'text', { sent: 'talk', failed: 'bye' }, { body: 'a' }),
    widget('connect-virtual-agent', 'talk', { return: 'ask' }),
    widget('run-subflow', 'ask', { completed: 'queue' }),
    widget('enqueue-call', 'queue', { callComplete: 'bye' }),
    bye,
  );
  for (const { type, config } of document.nodes) expect(nodeType(type)!.config.safeParse(config).success).toBe(true);
});
