import { type Doing, times, UNCLEAR, type Way } from '../../registry/way';
import { outcomeAction } from './actions';
import type { AgentConfig } from './config';
import type { AgentDetail, AgentOutcome } from './outcome';

const SAMPLES: Record<AgentDetail['kind'], string | number | boolean> = {
  text: 'a room with a view',
  number: 2,
  date: '2030-12-24',
  time: '19:30',
  phone: '+34971123456',
  yes_no: true,
};

/** The caller says something, and the model ends the conversation by it. */
const reached = ({ id, details }: AgentOutcome): Doing[] => [
  { hear: 'prompt' },
  { say: 'I would like some help' },
  {
    model: {
      calls: outcomeAction(id),
      input: Object.fromEntries(details.map(({ variable, kind }) => [variable, SAMPLES[kind]])),
    },
  },
];

/** Every way out: what the caller decides, and what silence, wrong keys and a broken model come to. */
export function agentWays(config: AgentConfig): Way[] {
  const { outcomes, tries, timeoutSeconds } = config;
  const seconds = tries * timeoutSeconds;
  return [
    ...outcomes.map((outcome): Way => ({ port: outcome.id, by: 'choice', does: reached(outcome), seconds: 0 })),
    { port: 'wants_human', by: 'choice', does: [{ press: '0' }], seconds: 0 },
    { port: 'limit', by: 'silence', does: times(tries, { silence: 'deadline' }), seconds },
    { port: 'limit', by: 'unclear', does: times(tries, ...UNCLEAR), seconds: tries },
    { port: 'limit', by: 'wrong_keys', does: times(tries, { press: '#' }), seconds: tries },
    {
      port: 'failed',
      by: 'world',
      does: [{ hear: 'prompt' }, { say: 'I would like some help' }, { fails: 'unavailable' }, { hear: 'prompt' }],
      seconds: 0,
    },
  ];
}
