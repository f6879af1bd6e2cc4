import type { FlowDocument } from '@innline/flow';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setField } from '../operations';
import { aDocument, aNode, testPorts } from '../testing/documents';
import { createAutosave, KEEP_EVERY_MS, SAVE_AFTER_MS } from './autosave';
import { type LocalDraft, Refusal, type SaveAnswer, type SaveState } from './types';

const base = aDocument([aNode('a', { name: 'Hello' }), aNode('b', { name: 'Menu' })]);
const write = (document: FlowDocument, node: string, text: string) => setField(document, node, 'text', text, testPorts);

function setUp() {
  const states: SaveState[] = [];
  const replaced: FlowDocument[] = [];
  const sent: { document: FlowDocument; baseRevision: number }[] = [];
  let kept: LocalDraft | null = null;
  let times = 0;
  const answers: (SaveAnswer | Error)[] = [];
  const autosave = createAutosave({
    stored: { revision: 1, document: base },
    save: async (draft) => {
      sent.push(draft);
      const answer = answers.shift() ?? { status: 'saved', revision: draft.baseRevision + 1 };
      if (answer instanceof Error) throw answer;
      return answer;
    },
    local: {
      load: async () => kept,
      keep: async (draft) => {
        kept = draft;
        times += 1;
      },
      forget: async () => {
        kept = null;
      },
    },
    onState: (state) => states.push(state),
    onReplace: (document) => replaced.push(document),
  });
  const theirs = (document: FlowDocument, revision = 2) =>
    ({ status: 'conflict', theirs: { revision, document, byName: 'Ana', at: 5 } }) as const;
  return {
    autosave,
    answers,
    sent,
    states,
    replaced,
    theirs,
    kept: () => kept,
    times: () => times,
    status: () => states.at(-1)?.status,
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('autosave', () => {
  it('saves once after a burst of edits and then says so', async () => {
    const t = setUp();
    t.autosave.edited(write(base, 'a', 'H'));
    await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS - 1);
    t.autosave.edited(write(base, 'a', 'Hi'));
    await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS - 1);
    expect(t.sent).toHaveLength(0);
    expect(t.kept()!.document.nodes[0]!.config.text).toBe('Hi');
    await vi.advanceTimersByTimeAsync(1);
    expect(t.sent).toMatchObject([{ baseRevision: 1 }]);
    expect(t.status()).toBe('saved');
    expect(t.kept()).toBeNull();
  });

  it('keeps a burst on the device now and then instead of with every letter, and says once that it is saving', async () => {
    const t = setUp();
    const text = () => t.kept()!.document.nodes[0]!.config.text;
    for (const typed of ['H', 'He', 'Hel', 'Hell', 'Hello']) {
      t.autosave.edited(write(base, 'a', typed));
      await vi.advanceTimersByTimeAsync(KEEP_EVERY_MS / 4 - 1);
    }
    expect([text(), t.times()]).toEqual(['Hello', 2]);
    expect(t.states).toEqual([{ status: 'saving' }]);
    t.autosave.edited(write(base, 'a', 'Hello!'));
    expect(text()).toBe('Hello');
    const hidden = t.autosave.flush();
    expect([text(), t.times()]).toEqual(['Hello!', 3]);
    await hidden;
    await vi.advanceTimersByTimeAsync(60_000);
    expect([t.kept(), t.times()]).toEqual([null, 3]);
  });

  it('keeps what was typed last when the editor is closed before its time', async () => {
    const t = setUp();
    t.autosave.edited(write(base, 'a', 'o'));
    t.autosave.edited(write(base, 'a', 'one'));
    t.autosave.stop();
    expect(t.kept()!.document.nodes[0]!.config.text).toBe('one');
    await vi.advanceTimersByTimeAsync(60_000);
    expect([t.sent.length, t.times()]).toEqual([0, 2]);
  });

  it('saves what was typed while a save was under way, from the new revision', async () => {
    const t = setUp();
    t.autosave.edited(write(base, 'a', 'one'));
    const saving = vi.advanceTimersByTimeAsync(SAVE_AFTER_MS);
    t.autosave.edited(write(base, 'a', 'two'));
    await saving;
    await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS);
    expect(t.sent.at(-1)!.document.nodes[0]!.config.text).toBe('two');
    expect(t.status()).toBe('saved');
  });

  it('does not save a change that was undone', async () => {
    const t = setUp();
    t.autosave.edited(write(base, 'a', 'x'));
    t.autosave.edited(base);
    await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS);
    expect(t.sent).toHaveLength(0);
    expect(t.status()).toBe('saved');
  });

  it('keeps trying while offline and loses nothing', async () => {
    const t = setUp();
    t.answers.push(new TypeError('fetch failed'), new TypeError('fetch failed'));
    t.autosave.edited(write(base, 'a', 'x'));
    await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS);
    expect(t.states.at(-1)).toEqual({ status: 'offline', attempt: 1 });
    t.autosave.edited(write(base, 'a', 'xy'));
    expect(t.kept()!.document.nodes[0]!.config.text).toBe('xy');
    await vi.advanceTimersByTimeAsync(3_000);
    expect(t.sent).toHaveLength(3);
    expect(t.sent.at(-1)!.document.nodes[0]!.config.text).toBe('xy');
    expect(t.status()).toBe('saved');
  });

  it('tries at once when the network is back', async () => {
    const t = setUp();
    t.answers.push(new TypeError('fetch failed'));
    t.autosave.edited(write(base, 'a', 'x'));
    await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS);
    await t.autosave.flush();
    expect(t.status()).toBe('saved');
  });

  it('does not try again what is refused, and keeps it on the device', async () => {
    const t = setUp();
    t.answers.push(new Refusal('You may no longer edit flows.'));
    t.autosave.edited(write(base, 'a', 'x'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(t.sent).toHaveLength(1);
    expect(t.states.at(-1)).toEqual({ status: 'refused', message: 'You may no longer edit flows.' });
    expect(t.kept()).not.toBeNull();
  });
});

describe('two people', () => {
  it('merges edits of different steps by itself and saves the merged draft on their revision', async () => {
    const t = setUp();
    t.answers.push(t.theirs(write(base, 'b', 'theirs')));
    t.autosave.edited(write(base, 'a', 'mine'));
    await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS * 2);
    expect(t.replaced.at(-1)!.nodes.map((node) => node.config.text)).toEqual(['mine', 'theirs']);
    expect(t.sent.at(-1)).toMatchObject({ baseRevision: 2 });
    expect(t.status()).toBe('saved');
  });

  it('stops and asks when the same text was changed, and overwrites nothing', async () => {
    const t = setUp();
    t.answers.push(t.theirs(write(base, 'a', 'theirs')));
    t.autosave.edited(write(base, 'a', 'mine'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(t.sent).toHaveLength(1);
    expect(t.states.at(-1)).toMatchObject({
      status: 'conflict',
      conflict: { theirs: { byName: 'Ana', at: 5 }, collisions: [{ name: 'Hello', what: 'text' }] },
    });
    expect(t.replaced).toHaveLength(0);
    t.autosave.edited(write(base, 'a', 'mine still'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(t.sent).toHaveLength(1);
    expect(t.kept()!.document.nodes[0]!.config.text).toBe('mine still');
  });

  it.each([
    ['take_theirs', 'theirs', 0],
    ['keep_mine_where_they_collide', 'mine', 1],
  ] as const)('goes on as decided: %s', async (resolution, text, saves) => {
    const t = setUp();
    t.answers.push(t.theirs(write(write(base, 'a', 'theirs'), 'b', 'also theirs')));
    t.autosave.edited(write(base, 'a', 'mine'));
    await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS);
    t.autosave.resolve(resolution);
    await vi.advanceTimersByTimeAsync(SAVE_AFTER_MS);
    expect(t.replaced.at(-1)!.nodes.map((node) => node.config.text)).toEqual([text, 'also theirs']);
    expect(t.sent).toHaveLength(1 + saves);
    if (saves) expect(t.sent.at(-1)!.baseRevision).toBe(2);
    expect(t.status()).toBe('saved');
  });

  it('takes in what somebody else saved while nothing of ours was waiting', () => {
    const t = setUp();
    t.autosave.theirsArrived({ revision: 2, document: write(base, 'b', 'theirs'), byName: 'Ana', at: 5 });
    expect(t.replaced.at(-1)!.nodes[1]!.config.text).toBe('theirs');
    expect(t.autosave.revision()).toBe(2);
    t.autosave.theirsArrived({ revision: 2, document: base, byName: 'Ana', at: 5 });
    expect(t.replaced).toHaveLength(1);
  });
});
