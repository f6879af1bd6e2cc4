import { toneShare } from '@innline/testkit/caller';
import { ELEVENLABS_TEST_VOICES, startElevenLabsDouble } from '@innline/testkit/elevenlabs';
import { createApiKeyRow } from '@innline/testkit/worker';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { decodeWav } from '../src/media/codecs';
import { house } from './setup';
import { connectElevenLabs, greetingFlow } from './vendors';

const vendor = await startElevenLabsDouble();
const here = house({ env: { INNLINE_ELEVENLABS_URL: vendor.url } });
const { hertz } = ELEVENLABS_TEST_VOICES[0];
afterAll(() => vendor.stop());

let lineId: string;
let flowId: string;
let callers = 0;
/** Every caller has a number of their own, so that nobody's greeting is known from before. */
const call = () => here.call(lineId, { callerNumber: `+3497112${String(1_000 + callers++)}` });
const voice = async () => (await here.worker.services.speechOf(here.hotel.hotel.id)).tts!;
/** The vendor is asked again. */
const recovered = () => vi.waitUntil(async () => (await voice()).standIn!({}) === null, { timeout: 20_000 });
const inTheirVoice = (heard: readonly { pcm: Int16Array }[]) =>
  heard.filter(({ pcm }) => toneShare(pcm, hertz) > 0.9).length;
const metric = async (name: string) =>
  (await here.worker.services.metrics.registry.getSingleMetricAsString(name)) ?? '';

beforeAll(async () => {
  await connectElevenLabs(here.hotel);
  ({ lineId, flowId } = await here.publish(greetingFlow()));
  // what publishing asks for: everything that is always the same is rendered in the hotel's own voice
  const { services } = here.worker;
  const live = await services.data.flow(here.hotel.hotel.id, flowId, 'live');
  await services.routes.version(here.hotel.hotel.id, live!.versionId!);
  const said = (part: string) => vendor.said.some(({ text }) => text.includes(part));
  await vi.waitUntil(() => said('press one') && said('stay on the line'), { timeout: 20_000 });
});
afterEach(async () => {
  vendor.misbehave(null);
  await recovered();
});

describe('a hotel with a voice of its own', () => {
  it('is heard in it', async () => {
    const caller = await call();
    await caller.at('menu');
    await caller.event('prompt.finished', ({ interruptedBy }) => interruptedBy === null);
    expect(inTheirVoice(caller.heard)).toBeGreaterThan(50);
    caller.press('1');
    expect((await caller.event('call.ended')).outcome).toBe('rooms');
    expect(vendor.breaches).toEqual([]);
  });

  it('offers its voices and the built-in ones, and lets one hear each', async () => {
    const key = await createApiKeyRow(here.hotel.hotel.id, 'viewer');
    const ask = (path: string) => fetch(`${here.http}${path}`, { headers: { authorization: `Bearer ${key}` } });
    const { voices } = (await (await ask('/voice/voices')).json()) as { voices: { id: string; name: string }[] };
    expect(voices[0]).toMatchObject({ id: ELEVENLABS_TEST_VOICES[0].voice_id, name: 'Marina' });
    expect(voices.map(({ id }) => id)).toContain('slt');
    const samples = await (await ask('/voice/connections/elevenlabs/voices')).json();
    expect(samples).toMatchObject({ voices: [{ name: 'Marina', previewUrl: expect.any(String) }, { name: 'Tomás' }] });
    const heard = async (voice: string) => {
      const wav = await ask(
        `/voice/prompts/preview?${new URLSearchParams({ text: 'A sample.', language: 'en', voice })}`,
      );
      const { pcm } = decodeWav(Buffer.from(await wav.arrayBuffer()));
      return toneShare(pcm.subarray(2_200, 3_000), ELEVENLABS_TEST_VOICES[1].hertz);
    };
    expect(await heard(ELEVENLABS_TEST_VOICES[1].voice_id)).toBeGreaterThan(0.9);
    expect(await heard('slt')).toBeLessThan(0.5);
  });

  it('tells what its vendor does, as it is set up, and what others would do', async () => {
    const key = await createApiKeyRow(here.hotel.hotel.id, 'manager');
    const ask = async (of: string) =>
      (
        await fetch(`${here.http}/voice/connections/${of}/abilities`, { headers: { authorization: `Bearer ${key}` } })
      ).json();
    expect(await ask('elevenlabs')).toMatchObject({ understands: [], speaks: expect.arrayContaining(['en', 'es']) });
    expect(await ask('deepgram')).toMatchObject({ understands: expect.arrayContaining(['en', 'es']), speaks: [] });
    expect(await ask('stripe')).toMatchObject({ detail: 'This vendor does not offer that.' });
  });

  it('has a flow that another of its voices speaks, made ready with what the worker itself says in it', async () => {
    const [, tomas] = ELEVENLABS_TEST_VOICES;
    const { lineId: other } = await here.publish({ ...greetingFlow(), voices: { en: tomas.voice_id } });
    const caller = await here.call(other, { callerNumber: '+34971129999' });
    await caller.at('menu');
    await caller.event('prompt.finished', ({ interruptedBy }) => interruptedBy === null);
    const inTomas = caller.heard.filter(({ pcm }) => toneShare(pcm, tomas.hertz) > 0.9).length;
    expect(inTomas).toBeGreaterThan(50);
    expect(inTheirVoice(caller.heard)).toBe(0);
    caller.press('1');
    expect((await caller.event('call.ended')).outcome).toBe('rooms');
    const ready = () =>
      vendor.said.some((asked) => asked.voiceId === tomas.voice_id && asked.text === 'One moment please.');
    await expect.poll(ready, { timeout: 20_000 }).toBe(true);
  });

  it('keeps its menu in that voice while the vendor refuses everything', async () => {
    vendor.misbehave({ kind: 'refuse', status: 401 });
    const asked = vendor.said.length;
    const caller = await call();
    await caller.at('menu');
    const from = caller.heard.length;
    const prompt = await caller.event('prompt.started', ({ text }) => text.startsWith('For reservations'));
    await caller.event('prompt.finished', ({ effect }) => effect === prompt.effect);
    expect(inTheirVoice(caller.heard.slice(from))).toBeGreaterThan(50);
    // the second try is joined of two texts, and was made ready as it is said
    const second = caller.heard.length;
    caller.press('9');
    await caller.event('prompt.started', ({ text }) => /^Sorry, .* For reservations/.test(text));
    await expect.poll(() => inTheirVoice(caller.heard.slice(second)), { timeout: 5_000 }).toBeGreaterThan(50);
    expect(vendor.said.length).toBe(asked);
    caller.press('1');
    expect((await caller.event('call.ended')).outcome).toBe('rooms');
  });

  it.each([
    { kind: 'refuse', status: 429 } as const,
    { kind: 'hang' } as const,
    { kind: 'stall' } as const,
    { kind: 'garbage' } as const,
    { kind: 'close' } as const,
  ])('greets all the same after %j, each word once', async (fault) => {
    vendor.misbehave(fault);
    const caller = await call();
    const greeting = await caller.event('prompt.started');
    const over = await caller.event('prompt.finished', ({ effect }) => effect === greeting.effect);
    expect(over.interruptedBy).toBe(null);
    // begun by the vendor where it began, and ended by the local voice
    expect(inTheirVoice(caller.heard) > 0).toBe(fault.kind === 'stall' || fault.kind === 'close');
    const said = caller.events.filter((event) => event.type === 'transcript.final' && event.speaker === 'hotel');
    expect(said).toMatchObject([{ text: greeting.text }]);
    expect(caller.events.some(({ type }) => type === 'fault')).toBe(false);
    await caller.at('menu');
    caller.press('2');
    expect((await caller.event('call.ended')).outcome).toBe('spa');
  });

  it('counts what it fell back from, without a word of anybody', async () => {
    expect(await metric('innline_speech_fallbacks_total')).toMatch(/kind="tts",from="elevenlabs"\} [1-9]/);
    expect(await metric('innline_speech_failures_total')).toContain('reason="stalled"');
    expect(await metric('innline_speech_requests_total')).not.toContain('+34');
  });

  it('keeps nothing in its name that another voice said', async () => {
    const { prompts } = here.worker.services;
    const prompt = { text: 'The pool is closed today.', language: 'en', voice: null };
    vendor.misbehave({ kind: 'refuse', status: 402 });
    expect(await prompts.warm([prompt], await voice())).toBe(1);
    vendor.misbehave(null);
    await recovered();
    const sound = await prompts.get(prompt, await voice()).settled();
    expect(toneShare(sound.frames[2]!, hertz)).toBeGreaterThan(0.9);
  });
});
