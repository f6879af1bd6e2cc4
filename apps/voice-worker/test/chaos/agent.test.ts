import { startOpenAiDouble } from '@innline/testkit/openai';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { agentFlow, connectModel, FINISH } from '../agents';
import { cluster, type WorkerProcess } from './cluster';
import { endStateOf } from './script';

// R1: a worker is killed in the middle of a model's turn; the conversation goes on with another one, and knows itself.

const model = await startOpenAiDouble();
const here = cluster({ INNLINE_RETURN_MS: '15000', INNLINE_OPENAI_URL: model.url });
const WISH = 'a wedding, please';
const LEAD = { name: 'create_lead', input: '{"interest":"a wedding","number":"+34600111222"}' };
const NOTED = 'It is written down, and my colleague for weddings calls you back before the end of this week.';
const MORE = 'Can I do anything else?';
let lineId: string;
let survivor: WorkerProcess;

beforeAll(async () => {
  await connectModel(here.hotel);
  lineId = await here.publish(agentFlow(['create_lead']));
  survivor = await here.worker();
  model.answers(({ messages }) => {
    const { content } = messages.at(-1)!;
    if (content === WISH) return { call: LEAD };
    return content === 'no thanks' ? FINISH : { text: `${NOTED} ${MORE}` };
  });
}, 60_000);
afterAll(() => model.stop());

it.each([
  ['having done what the model asked for, before it is noted', 'tool_sent:1'],
  ['in the middle of the model’s answer', null],
])(
  'killed %s: nothing is forgotten, and nothing is done twice',
  async (_, crashAt) => {
    const victim = await here.worker(crashAt === null ? {} : { INNLINE_CRASH_AT: crashAt });
    const askedBefore = model.asked.length;
    const caller = await here.call(lineId, victim, [survivor]);
    await caller.at('talk');
    const opening = await caller.event('prompt.started');
    await caller.event('prompt.finished', ({ effect }) => effect === opening.effect);
    caller.type(WISH);
    if (crashAt === null) {
      await caller.event('prompt.started', ({ text }) => text === NOTED, 20_000);
      victim.kill('SIGKILL');
    }
    await victim.ended;
    const more = await caller.event('prompt.started', ({ text }) => text === MORE, 40_000);
    expect(caller.returns.length).toBeGreaterThan(0);
    await caller.event('prompt.finished', ({ effect }) => effect === more.effect, 20_000);
    caller.type('no thanks');
    await caller.ended;
    await expect
      .poll(async () => (await here.hotel.db.calls.get(caller.callId)).status, { timeout: 20_000 })
      .toBe('ended');

    const end = await endStateOf(here, caller.callId);
    const leads = [{ tool: 'create_lead', outcome: 'success' }];
    expect(end).toMatchObject({ reason: 'completed', outcome: 'done', ends: 1, leads });
    // without the probes of whether the model is back
    const asked = model.asked
      .slice(askedBefore)
      .flatMap(({ messages }) => (messages.some(({ content }) => content === WISH) ? [messages] : []));
    // asked for once, done once, and never offered to the caller as still to be done
    expect(asked.filter((messages) => messages.at(-1)!.content === WISH)).toHaveLength(1);
    const last = asked.at(-1)!.map(({ role, content }) => [role, content]);
    expect(last.slice(1)).toEqual([
      ['assistant', 'How can I help?'],
      ['user', WISH],
      ['assistant', null],
      ['tool', expect.stringContaining('leadId')],
      ['assistant', expect.stringContaining(MORE)],
      ['user', 'no thanks'],
    ]);
    expect(model.breaches).toEqual([]);
  },
  90_000,
);
