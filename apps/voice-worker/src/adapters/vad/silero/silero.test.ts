import { beforeAll, describe, expect, it } from 'vitest';
import { concatPcm16 } from '../../../media/codecs';
import { createComfortNoise, fade, holdMusic, resample, ringback } from '../../../media/dsp';
import { dtmfTones } from '../../../media/dtmf';
import { speakWithFlite } from '../../tts/local/flite';
import type { VadEvent } from '../contract';
import { createSileroVad } from '.';
import { FRAME, newState, sileroNetwork } from './network';

const silence = (ms: number) => createComfortNoise(-66)(ms * 8);
let hello: Int16Array;
let long: Int16Array;

beforeAll(async () => {
  const speak = async (text: string) => {
    const { pcm, sampleRate } = await speakWithFlite({ voice: 'rms', text, rate: 1 });
    return resample(pcm, sampleRate, 8000);
  };
  hello = await speak('Reservations.');
  long = await speak('Thank you for calling the Grand Hotel, how may I help you?');
});

/** As a call delivers it: 20 ms frames. */
function run(pcm: Int16Array, vad = createSileroVad()): VadEvent[] {
  const events: VadEvent[] = [];
  for (let at = 0; at < pcm.length; at += 160) events.push(...vad.push(pcm.subarray(at, at + 160)));
  return events;
}

describe('Silero network', () => {
  it('gives the numbers of the original model (its ONNX graph run step by step) for "Reservations."', () => {
    const step = sileroNetwork();
    const state = newState();
    const seen: number[] = [];
    for (let at = 0; at + FRAME <= hello.length; at += FRAME) seen.push(step(state, hello.subarray(at, at + FRAME)));
    const original = [
      0.02111, 0.96185, 0.91938, 0.99986, 0.99997, 0.99961, 0.99993, 0.99997, 0.99998, 0.99995, 0.99991, 0.99976,
      0.99896, 0.9965, 0.19586,
    ];
    const everyThird = seen.filter((_, i) => i % 3 === 2);
    expect(everyThird.length).toBe(original.length);
    for (const [i, p] of everyThird.entries()) expect(p).toBeCloseTo(original[i]!, 4);
  });
});

describe('Silero VAD', () => {
  it('finds one utterance, its onset and its end, however the audio is cut', () => {
    const call = concatPcm16([silence(1000), hello, silence(1500)]);
    const events = run(call);
    expect(events.map((e) => e.type)).toEqual(['speech_start', 'speech_end']);
    expect(Math.abs(events[0]!.atSample - 8000)).toBeLessThan(8 * 200);
    expect(Math.abs(events[1]!.atSample - (8000 + hello.length))).toBeLessThan(8 * 350);
    expect(createSileroVad().push(call)).toEqual(events);
  });

  it('waits for the end as long as it is told, also while running', () => {
    const pause = concatPcm16([silence(300), hello, silence(700), hello, silence(2000)]);
    expect(run(pause, createSileroVad({ endpointMs: 300 })).length).toBe(4);
    expect(run(pause, createSileroVad({ endpointMs: 1500 })).length).toBe(2);
    const vad = createSileroVad({ endpointMs: 5000 });
    expect(run(concatPcm16([silence(300), hello, silence(1000)]), vad).length).toBe(1);
    vad.configure({ endpointMs: 200 });
    expect(run(silence(200), vad).map((e) => e.type)).toEqual(['speech_end']);
  });

  it('starts later when more frames are asked for, with the same onset', () => {
    const call = concatPcm16([silence(320), long]);
    const decidedAt = (startFrames: number) => {
      const vad = createSileroVad({ startFrames });
      for (let at = 0; at < call.length; at += FRAME) {
        const [event] = vad.push(call.subarray(at, at + FRAME));
        if (event) return { at, onset: event.atSample };
      }
      throw new Error('no speech found');
    };
    expect(decidedAt(4).at - decidedAt(2).at).toBe(2 * FRAME);
    expect(decidedAt(4).onset).toBe(decidedAt(2).onset);
  });

  it('is not started by ringing, keys, line noise or a click', () => {
    const click = new Int16Array(8000);
    click.fill(20_000, 4000, 4040);
    for (const sound of [ringback(), dtmfTones('1234567890*#'), createComfortNoise(-35)(80_000), click]) {
      expect(run(sound)).toEqual([]);
    }
  });

  it('is not started by the echo of our own music with the threshold used while we play', () => {
    // Two frames are not enough here: a chord out of silence is voiced and harmonic, and looks like a vowel for 100 ms.
    const music = holdMusic();
    fade(music, 'in', 8000);
    expect(run(music, createSileroVad({ startFrames: 4 }))).toEqual([]);
  });

  it('starts afresh after reset', () => {
    const vad = createSileroVad();
    const first = run(concatPcm16([silence(500), hello]), vad);
    vad.reset();
    expect(run(concatPcm16([silence(500), hello]), vad)).toEqual(first);
  });
});
