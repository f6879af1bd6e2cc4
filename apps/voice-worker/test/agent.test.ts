import { startOpenAiDouble } from '@innline/testkit/openai';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { agentFlow, connectModel } from './agents';
import { house } from './setup';

const model = await startOpenAiDouble();
const here = house({ env: { INNLINE_OPENAI_URL: model.url } });
afterAll(() => model.stop());
afterEach(() => model.misbehave(null));

let lineId: string;
beforeAll(async () => {
  ({ lineId } = await here.publish(agentFlow(['check_availability'])));
});

async function talking() {
  const caller = await here.call(lineId);
  await caller.at('talk');
  const opening = await caller.event('prompt.started');
  await caller.event('prompt.finished', ({ effect }) => effect === opening.effect);
  return caller;
}

describe('a hotel without an account', () => {
  it('has its telephone answered by fixed rules, and a key brings a person', async () => {
    const caller = await talking();
    caller.type('where are you');
    const answered = await caller.event('model.finished');
    expect(answered).toMatchObject({ outcome: 'replied', provider: 'scripted', fallbacks: 0 });
    await caller.event('prompt.started');
    caller.press('0');
    expect((await caller.event('call.ended')).outcome).toBe('wants_human');
  });
});

describe('a hotel with a model', () => {
  beforeAll(async () => {
    await connectModel(here.hotel);
    here.worker.services.accounts.forget(here.hotel.hotel.id);
  });

  it('speaks the first sentence, looks up what it asks for, and ends as it was told to', async () => {
    model.answers(({ messages }) => {
      const last = messages.at(-1)!;
      const input = JSON.stringify({ checkIn: '2027-03-01', nights: 2, guests: 2 });
      if (last.role === 'tool') return { text: 'There is nothing free. Can I do anything else?' };
      if (last.content === 'no thanks')
        return { call: { name: 'finish_done', input: '{"_summary":"Asked for a room."}' } };
      return { text: 'Let me look that up for you.', call: { name: 'check_availability', input } };
    });
    const caller = await talking();
    caller.type('a room on the first of March');
    expect((await caller.event('tool.finished')).tool).toBe('check_availability');
    const said = await caller.event('prompt.started', ({ text }) => text === 'Can I do anything else?', 20_000);
    await caller.event('prompt.finished', ({ effect }) => effect === said.effect, 20_000);
    caller.type('no thanks');
    expect((await caller.event('call.ended')).outcome).toBe('done');
    const turns = caller.events.filter((event) => event.type === 'model.finished');
    expect(turns).toHaveLength(3);
    expect(turns[0]).toMatchObject({ provider: 'openai', model: 'gpt-4o-mini', tokensIn: 42, tokensOut: 7 });
    const spoken = caller.events.flatMap((event) =>
      event.type === 'transcript.final' && event.speaker === 'hotel' ? [event.text] : [],
    );
    expect(spoken).toContain('Let me look that up for you.');
    expect(model.breaches).toEqual([]);
  });

  it.each([{ kind: 'hang' }, { kind: 'refuse', status: 429 }, { kind: 'stall' }] as const)(
    'that fails (%j) is replaced within two seconds, and the caller is not asked again',
    async (fault) => {
      model.answers(() => ({ text: 'This will take a while.' }));
      model.misbehave(fault);
      const caller = await talking();
      caller.type('where are you');
      const answered = await caller.event('model.finished');
      expect(answered).toMatchObject({ outcome: 'replied', provider: 'scripted' });
      const asked = caller.events.find((event) => event.type === 'transcript.final' && event.speaker === 'caller')!;
      expect(answered.at - asked.at).toBeLessThan(fault.kind === 'stall' ? 4_000 : 2_300);
      caller.press('0');
      expect((await caller.event('call.ended')).outcome).toBe('wants_human');
      expect(caller.events.some((event) => event.type === 'try.failed')).toBe(false);
    },
  );
});
