import { join, noise, silence } from '@innline/testkit/caller';
import { flowOf, smallFlow } from '@innline/testkit/worker';
import { describe, expect, it } from 'vitest';
import { house } from './setup';
import { spoken } from './speak';

const here = house();

describe('a menu is answered', () => {
  it('by voice, over the prompt, which stops', async () => {
    const { lineId } = await here.publish(smallFlow());
    const say = await spoken(here.worker.services.speech, 'I would like to book a room please');
    const caller = await here.call(lineId);
    await caller.at('menu');
    await caller.event('prompt.started', ({ text }) => text.startsWith('For reservations'));
    await caller.speak(join(silence(400), say, silence(300)));
    const stopped = await caller.event('prompt.finished');
    expect(stopped.interruptedBy).toBe('speech');
    const said = await caller.event('transcript.final', ({ speaker }) => speaker === 'caller');
    expect(said).toMatchObject({ by: 'speech', text: expect.stringContaining('book a room') });
    expect(await caller.event('choice.made')).toMatchObject({ port: 'rooms', by: 'speech' });
    expect((await caller.event('call.ended')).outcome).toBe('rooms');
    const barge = caller.events.find((event) => event.type === 'latency' && event.kind === 'barge_in');
    expect(barge).toMatchObject({ ms: expect.any(Number) });
  });

  it('by voice after the prompt; what was understood may be guessed on the way', async () => {
    const { lineId } = await here.publish(smallFlow());
    const say = await spoken(here.worker.services.speech, 'massage');
    const caller = await here.call(lineId);
    await caller.at('menu');
    await caller.event('prompt.finished', ({ interruptedBy }) => interruptedBy === null);
    await caller.speak(say);
    expect(await caller.event('choice.made')).toMatchObject({ port: 'spa', by: 'speech' });
    const latency = await caller.event('latency', ({ kind }) => kind === 'speech_to_answer');
    expect(latency.ms).toBeGreaterThan(0);
    const guesses = caller.events.filter((event) => event.type === 'transcript.partial');
    const final = caller.events.find((event) => event.type === 'transcript.final' && event.speaker === 'caller');
    for (const guess of guesses) expect(guess).toMatchObject({ segment: (final as { segment: string }).segment });
  });

  it('by typed words, without a microphone', async () => {
    const { lineId } = await here.publish(smallFlow());
    const caller = await here.call(lineId, {}, { microphone: false });
    await caller.at('menu');
    caller.type('the spa');
    expect(await caller.event('choice.made')).toMatchObject({ port: 'spa', by: 'speech', said: 'the spa' });
    expect((await caller.event('call.ended')).outcome).toBe('spa');
    const typed = caller.events.find((event) => event.type === 'transcript.final' && event.by === 'typed');
    expect(typed).toMatchObject({ speaker: 'caller', text: 'the spa' });
  });

  it('by a key pressed during the greeting, which nobody has to wait for', async () => {
    const { lineId } = await here.publish(smallFlow());
    const caller = await here.call(lineId);
    await caller.event('prompt.started');
    caller.press('2');
    expect(await caller.event('prompt.finished')).toMatchObject({ interruptedBy: 'digit' });
    expect(await caller.event('choice.made')).toMatchObject({ port: 'spa', by: 'digit' });
  });
});

describe('nobody answers', () => {
  const impatient = () =>
    flowOf(
      [
        { id: 'start', type: 'trigger' },
        {
          id: 'menu',
          type: 'menu',
          config: {
            prompt: { en: 'Press one.' },
            tries: 2,
            timeoutSeconds: 2,
            options: [{ id: 'one', label: 'One', digit: '1' }],
          },
        },
        { id: 'one', type: 'hangup', config: { text: { en: 'One.' }, outcome: 'one' } },
        { id: 'gave_up', type: 'hangup', config: { text: { en: 'Goodbye.' }, outcome: 'gave_up' } },
      ],
      ['start.start > menu', 'menu.one > one', 'menu.no_input > gave_up', 'menu.no_match > gave_up'],
    );

  it('silence is asked again and then led out', async () => {
    const { lineId } = await here.publish(impatient());
    const caller = await here.call(lineId);
    expect((await caller.event('call.ended', () => true, 30_000)).outcome).toBe('gave_up');
    const tries = caller.events.filter((event) => event.type === 'try.failed');
    expect(tries.map((event) => 'why' in event && event.why)).toEqual(['no_input', 'no_input']);
  });

  it('noise is not speech: a prompt plays on through it', async () => {
    const { lineId } = await here.publish(smallFlow());
    const caller = await here.call(lineId);
    await caller.at('menu');
    const started = await caller.event('prompt.started');
    await caller.speak(join(noise(60, 0.4), silence(200), noise(40, 0.5), silence(200), noise(900, 0.02)));
    const finished = await caller.event('prompt.finished', ({ effect }) => effect === started.effect);
    expect(finished.interruptedBy).toBeNull();
    caller.hangUp();
  });
});
