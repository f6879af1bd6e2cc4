import { SYSTEM } from '@innline/db';
import { type CallEvent, redisKeys } from '@innline/shared';
import type { ScriptedCaller } from '@innline/testkit/caller';
import { addMember } from '@innline/testkit/database';
import { flowOf } from '@innline/testkit/worker';
import { Redis } from 'ioredis';
import type { Cluster } from './cluster';

/** What a script needs of the place it is played in. */
export type Stage = Pick<Cluster, 'hotel' | 'redis' | 'databaseUrl' | 'publish'>;

/** Whose phone rings, and who never answers. */
async function somebodyAtTheDesk(here: Stage): Promise<void> {
  const { organizationId, hotel } = here.hotel;
  const { userId } = await addMember(here.databaseUrl, { organizationId, name: 'Maria' });
  const redis = new Redis(here.redis.url, { protocol: 2 });
  await redis.zadd(redisKeys.desks(hotel.id), Date.now() + 3_600_000, `${userId}:page`);
  redis.disconnect();
}

/** Two questions, a booking that must be made once, a phone that rings and a goodbye: every kind of effect. */
export async function everything(here: Stage): Promise<string> {
  await somebodyAtTheDesk(here);
  const { id: departmentId } = await here.hotel.db.departments.create({ name: `Desk ${Math.random()}`, by: SYSTEM });
  const options = [{ id: 'one', label: 'One', digit: '1' }];
  const menu = (id: string, en: string) => ({
    id,
    type: 'menu',
    config: { prompt: { en }, options, timeoutSeconds: 6, tries: 3, operatorOn: false },
  });
  const input = { interest: 'spa', number: '+34600111222' };
  const outcomes = ['completed', 'no_answer', 'busy', 'declined', 'failed'];
  return here.publish(
    flowOf(
      [
        { id: 'start', type: 'trigger' },
        { id: 'hello', type: 'greet', config: { text: { en: 'Welcome to the hotel.' } } },
        menu('first', 'For the spa press one.'),
        menu('second', 'To leave your number press one.'),
        { id: 'lead', type: 'tool', config: { tool: 'create_lead', input, sayResult: false } },
        { id: 'ring', type: 'transfer', config: { departmentId, ringSeconds: 5, announcement: {} } },
        { id: 'bye', type: 'hangup', config: { text: { en: 'Goodbye.' }, outcome: 'done' } },
        { id: 'silent', type: 'hangup', config: { text: { en: 'Goodbye then.' }, outcome: 'silent' } },
      ],
      [
        'start.start > hello',
        'hello.next > first',
        'first.one > second',
        'second.one > lead',
        ...['first', 'second'].flatMap((id) => [`${id}.no_input > silent`, `${id}.no_match > silent`]),
        'lead.success > ring',
        'lead.failure > silent',
        ...outcomes.map((port) => `ring.${port} > bye`),
      ],
    ),
  );
}

/**
 * Presses one whenever one of the menus has been asked, once for each time it is asked; until the call is over.
 * @param onAsked hears of every question before it is answered
 */
export async function answerEverything(
  caller: ScriptedCaller,
  afterMs = 400,
  onAsked: (node: string) => void = () => {},
): Promise<void> {
  const asked = ({ node, text }: { node: string; text: string }) =>
    (node === 'first' || node === 'second') && text.includes('press one');
  const over = caller.ended.then(() => null);
  for (;;) {
    const prompt = await Promise.race([caller.event('prompt.started', asked, 40_000).catch(() => null), over]);
    if (!prompt) return;
    onAsked(prompt.node);
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    caller.press('1');
  }
}

/** A killed worker may hold a part of the journal; others store it when it has been silent for a while. */
async function journalStored(here: Stage): Promise<void> {
  const redis = new Redis(here.redis.url, { protocol: 2 });
  try {
    const pending = async () => Number((await redis.xpending(redisKeys.journal, 'postgres'))[0]);
    for (let tries = 0; tries < 250 && (await pending()) > 0; tries++)
      await new Promise((resolve) => setTimeout(resolve, 200));
  } finally {
    redis.disconnect();
  }
}

/** What came of a call, whoever ran it. */
export async function endStateOf(here: Stage, callId: string) {
  await journalStored(here);
  return storedStateOf(here, callId);
}

/** What is stored of it so far. */
export async function storedStateOf(here: Stage, callId: string) {
  const { db } = here.hotel;
  const call = await db.calls.get(callId);
  const { events } = await db.calls.detail(callId);
  const of = <T extends CallEvent['type']>(type: T) => events.filter((event) => event.type === type);
  return {
    status: call.status,
    reason: call.endReason,
    outcome: call.outcome,
    path: of('node.entered').map((event) => (event as { node: string }).node),
    choices: of('choice.made').map((event) => (event as { node: string }).node),
    ends: of('call.ended').length,
    leads: (await db.toolRuns.list(callId)).map(({ tool, outcome }) => ({ tool, outcome })),
  };
}

/** Questions that were asked again although they had been answered. */
export function askedTwice(caller: ScriptedCaller): string[] {
  return ['first', 'second'].filter((node) => {
    const seq = caller.events.find((event) => event.type === 'choice.made' && event.node === node)?.seq;
    const again = (event: CallEvent) => event.type === 'prompt.started' && event.node === node && event.seq > seq!;
    return seq !== undefined && caller.events.some(again);
  });
}
