import { SYSTEM } from '@innline/db';
import { OPENAI_TEST_KEY } from '@innline/testkit/openai';
import { flowOf, type HotelFixture } from '@innline/testkit/worker';

const ENDS = ['done', 'wants_human', 'limit', 'failed'];

/** A conversation with a model, named `talk`; the call's outcome is how it ended. */
export function agentFlow(tools: readonly string[]) {
  const talk = { opening: { en: 'How can I help?' }, confirmActions: false, tools };
  const nodes = [
    { id: 'start', type: 'trigger' },
    { id: 'talk', type: 'agent', config: talk },
    ...ENDS.map((id) => ({ id, type: 'hangup', config: { text: { en: 'Goodbye.' }, outcome: id } })),
  ];
  return flowOf(nodes, ['start.start > talk', ...ENDS.map((id) => `talk.${id} > ${id}`)]);
}

export const connectModel = ({ db }: HotelFixture) =>
  db.connections.create({
    ...{ vendor: 'openai', name: 'OpenAI', settings: {}, by: SYSTEM },
    secrets: { apiKey: OPENAI_TEST_KEY },
  });

/** What the double calls when the caller has all they wanted. */
export const FINISH = { call: { name: 'finish_done', input: '{"_summary":"They have what they wanted."}' } };
