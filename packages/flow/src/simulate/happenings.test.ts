import { describe, expect, it } from 'vitest';
import { documentOf, type Example } from '../engine';
import type { SimulatedAction } from './action';
import { type SimulateOptions, simulate } from './simulate';
import { deskFlow } from './testing/flows';
import type { Happening } from './views/happenings';

function happenings(script: SimulatedAction[], options: SimulateOptions = {}, document: unknown = deskFlow()) {
  const played = simulate(document, { script, ...options });
  if (!played.ok) throw new Error(played.problems[0]!.message);
  return played.happenings;
}

const kinds = (all: readonly Happening[]) => all.map(({ type }) => type);
const of = <T extends Happening['type']>(all: readonly Happening[], type: T) =>
  all.filter((one): one is Extract<Happening, { type: T }> => one.type === type);

const flow = (nodes: Example['flow']['nodes'], edges: string[]) =>
  documentOf({ title: 'story', flow: { nodes: [{ id: 'start', type: 'trigger' }, ...nodes], edges } });

describe('a call as a story', () => {
  it('is in order, with who and where', () => {
    const all = happenings([{ press: '1' }]);
    expect(kinds(all)).toEqual([
      'said',
      'said',
      'pressed',
      'noted',
      'asked',
      'answered',
      'noted',
      'said',
      'said',
      'ended',
    ]);
    expect(all.map(({ at }) => at)).toEqual([...all.map(({ at }) => at)].sort((a, b) => a - b));
    expect(of(all, 'pressed')[0]).toMatchObject({ node: 'menu', digit: '1', ignored: false });
    expect(of(all, 'answered')[0]).toMatchObject({ node: 'look', outcome: 'success' });
  });

  it('a prompt heard to its end is heard in full', () => {
    for (const one of of(happenings([{ press: '1' }]), 'said')) expect(one.heard).toBe(one.text);
  });

  it('a prompt that speech breaks into is heard in whole words', () => {
    const all = happenings([{ hear: 'prompt' }, { say: 'the desk', early: true }]);
    const [, menu] = of(all, 'said');
    expect(menu).toMatchObject({ text: 'Rooms or the desk?', heard: 'Rooms' });
    expect(of(all, 'heard')[0]).toMatchObject({ text: 'the desk', by: 'speech', confidence: 0.95, ignored: false });
  });

  it('what nobody understands is told with its try', () => {
    const all = happenings([{ say: 'qwx fz', by: 'typed' }]);
    expect(of(all, 'noted').map(({ entry }) => entry)).toContainEqual(
      expect.objectContaining({ type: 'try.failed', why: 'no_match', tries: 1 }),
    );
  });

  it('words that were rejected are told as they were', () => {
    const all = happenings([{ say: 'mm', rejected: true, confidence: 0.2 }]);
    expect(of(all, 'heard')[0]).toMatchObject({ rejected: true, confidence: 0.2 });
  });

  it('silence is told with its length, once for each try', () => {
    const silent = of(happenings([{ silence: 'deadline' }, { silence: 'deadline' }]), 'silent');
    expect(silent.map(({ node, seconds }) => [node, seconds])).toEqual([
      ['menu', 5],
      ['menu', 5],
    ]);
  });

  it('a tool that fails, is tried again and succeeds', () => {
    const world = { nodes: { look: [{ fails: 'timeout' }, { outcome: 'success' }] } };
    const all = happenings([{ press: '1' }], { world });
    expect(kinds(all.filter(({ type }) => ['asked', 'failed', 'answered'].includes(type)))).toEqual([
      'asked',
      'failed',
      'asked',
      'answered',
    ]);
  });

  it('a caller who leaves while a tool works: it is cancelled, nothing is said any more', () => {
    const world = { nodes: { look: { outcome: 'success', seconds: 5 } } };
    const all = happenings([{ hear: 'prompt' }, { press: '1', early: true }, { leaves: 'caller', early: true }], {
      world,
    });
    expect(kinds(all).slice(-3)).toEqual(['left', 'cancelled', 'ended']);
    expect(all.at(-1)).toMatchObject({ reason: 'caller_left' });
  });

  it('stored audio is told by its words', () => {
    const document = flow(
      [
        { id: 'hello', type: 'greet', config: { audio: 'welcome', text: { en: 'Welcome.' } } },
        { id: 'bye', type: 'hangup' },
      ],
      ['start.start > hello', 'hello.next > bye'],
    );
    expect(of(happenings([], {}, document), 'said')[0]!.text).toBe('Welcome.');
  });

  it('what breaks is told with the reason', () => {
    const document = flow(
      [{ id: 'hello', type: 'greet', config: { text: { en: '{{ vars.nobody }}' } } }],
      ['start.start > hello'],
    );
    const all = happenings([], {}, document);
    expect(of(all, 'noted').map(({ entry }) => entry)).toContainEqual(
      expect.objectContaining({ type: 'fault', code: 'template_failed' }),
    );
    expect(all.at(-1)).toMatchObject({ type: 'ended', reason: 'fault' });
  });
});
