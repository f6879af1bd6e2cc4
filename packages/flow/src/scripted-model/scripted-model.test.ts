import { describe, expect, it } from 'vitest';
import type { ConversationEntry, Json } from '../model';
import { actionsOf } from '../nodes/agent/actions';
import { agentConfig } from '../nodes/agent/config';
import { scriptedTurn } from './scripted-model';

const clock = { at: Date.UTC(2026, 10, 21, 9), timeZone: 'Europe/Madrid', country: 'ES' };
const instructions = 'You answer the telephone.\nAddress: Calle Mayor 1, Madrid.\nTelephone: +34911234567.';

function turn(entries: ConversationEntry[], config: { [name: string]: Json } = {}, language = 'en') {
  const actions = actionsOf(
    agentConfig.parse({ tools: ['check_availability', 'create_lead'], knowledge: false, ...config }),
    { departments: {} },
  );
  return scriptedTurn({ instructions, entries, actions, language, clock });
}
const caller = (text: string): ConversationEntry => ({ by: 'caller', text });
const agent = (text: string): ConversationEntry => ({ by: 'agent', text, cut: false });

/** A whole conversation: what the caller says, in order, until the model asks for something. */
function talk(said: string[]) {
  const entries: ConversationEntry[] = [];
  for (const text of said) {
    entries.push(caller(text));
    const { sentences, call } = turn(entries);
    if (call) return { name: call.name, input: JSON.parse(call.input) as Json };
    entries.push(agent(sentences.join(' ')));
  }
  return { said: entries.at(-1) };
}

describe('the scripted model', () => {
  it('asks for what a tool needs, one thing after the other, then for the tool', () => {
    expect(talk(['do you have a free room', 'tomorrow', 'two'])).toMatchObject({
      name: 'check_availability',
      input: { checkIn: '2026-11-22', guests: 2 },
    });
  });

  it('says what was found, and asks whether there is more', () => {
    const result = JSON.stringify({ outcome: 'success', say: 'We have a "double" room.', data: {} });
    const entries = [
      caller('a free room'),
      { by: 'action', id: '1', name: 'check_availability', input: {}, result } as const,
    ];
    expect(turn([...entries])).toEqual({
      sentences: ['We have a "double" room.', 'Is there anything else I can do for you?'],
      call: null,
    });
  });

  it.each([
    ['a person is asked for', 'I want to speak to a person', 'hand_over_to_a_person'],
    ['the caller is done', 'no thank you', 'finish_done'],
  ])('%s', (_, said, name) => expect(turn([caller(said)]).call).toMatchObject({ name }));

  it('tells the address and the number from what it was told', () => {
    expect(turn([caller('what is your address')]).sentences).toEqual(['Our address is Calle Mayor 1, Madrid.']);
    expect(turn([caller('your telephone please')]).sentences).toEqual(['Our telephone number is +34911234567.']);
  });

  it('says what it can do where it understands nothing, in the caller’s language', () => {
    expect(turn([caller('xyzzy')]).sentences[0]).toContain('I can help you with check availability or create lead');
    expect(turn([caller('xyzzy')], { tools: [] }, 'es').sentences[0]).toContain('Pulse 0');
  });

  it('gives the same turn for the same request, and always one that can be acted on', () => {
    for (const entries of [[], [agent('Hello.')], [caller('')], [caller('book')]]) {
      const once = turn(entries);
      expect(turn(entries)).toEqual(once);
      expect(once.sentences.length > 0 || once.call !== null).toBe(true);
    }
  });
});
