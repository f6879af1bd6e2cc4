import { describe, expect, it } from 'vitest';
import { compile } from '../../engine/compile';
import { exampleFacts } from '../../engine/example/facts';
import { type Action, perform } from '../../engine/example/perform';
import { start } from '../../engine/step';
import { importStudio } from './import-studio';
import type { StudioState } from './schema';
import { dial, gather, say, set, studio, widget } from './testing/build';

const message = (name: string, hangup: string | null, next: string | null = 'bye') =>
  widget('record-voicemail', name, { recordingComplete: next, noAudio: next, hangup }, { max_length: 60, timeout: 5 });
const LOG = set('log', { left: 'a message' }, null);
const MISSED = set('missed', { left: 'while it rang' }, null);
const BYE = say('bye', 'Goodbye.');

function imported(...states: StudioState[]) {
  const read = importStudio(studio(states));
  if (!read.ok) throw new Error(read.problems[0]!.message);
  const compiled = compile(read.document);
  if (!compiled.ok) throw new Error(compiled.problems[0]!.message);
  /** What the flow remembers of a call along these actions. */
  const left = (...actions: Action[]) => {
    let { state } = start(compiled.flow, exampleFacts());
    for (const action of actions) state = perform(compiled.flow, state, action).state;
    return { left: state.vars.left ?? null, ended: state.status === 'ended' };
  };
  const codes = (name: string) =>
    read.report.widgets.find(({ widget }) => widget === name)!.reasons.map(({ code }) => code);
  return { ...read, left, codes };
}

const HANGS_UP: Action = { leaves: 'caller' };

describe('whoever hangs up in Studio', () => {
  it('while a message is recorded goes on where the message does', () => {
    const { left, codes } = imported(message('vm', 'log', 'log'), LOG);
    expect(left(HANGS_UP)).toEqual({ left: 'a message', ended: true });
    expect(codes('vm')).toContain('hangup');
  });

  it('is followed only where Studio does: not before, and not behind', () => {
    const { left } = imported(
      gather('ask', 'Key?', { keypress: 'vm', speech: 'vm', timeout: 'vm' }),
      message('vm', 'log'),
      gather('bye', 'Anything else?', { keypress: 'bye', speech: 'bye', timeout: 'bye' }),
      LOG,
    );
    expect(left(HANGS_UP)).toEqual({ left: null, ended: true });
    expect(left({ press: '1' }, HANGS_UP)).toEqual({ left: 'a message', ended: true });
    const recorded: Action[] = [{ press: '1' }, { outcome: 'recorded' }];
    expect(left(...recorded)).toEqual({ left: null, ended: false });
    expect(left(...recorded, HANGS_UP)).toEqual({ left: null, ended: true });
  });

  it('goes to the place of each widget, from one to the next', () => {
    const ring = { ...dial('desk', '+34911', 'vm'), name: 'desk' };
    const { left, document } = imported(
      { ...ring, transitions: [...ring.transitions, { event: 'hangup', next: 'missed' }] },
      message('vm', 'log'),
      LOG,
      MISSED,
      BYE,
    );
    expect(left(HANGS_UP).left).toBe('while it rang');
    expect(left({ outcome: 'no_answer' }, HANGS_UP).left).toBe('a message');
    expect(document.nodes.filter(({ type }) => type === 'on_hangup')).toHaveLength(1);
  });

  it('where the same widget comes again is followed there again', () => {
    const { left } = imported(
      message('vm', 'log', 'ask'),
      gather('ask', 'Again?', { keypress: 'vm', speech: 'bye', timeout: 'bye' }),
      LOG,
      BYE,
    );
    expect(left({ outcome: 'recorded' }, { press: '1' }, HANGS_UP).left).toBe('a message');
  });

  it('draws nothing where it ends the call', () => {
    const { document, codes } = imported(message('vm', null), BYE);
    expect(document.nodes.map(({ type }) => type)).toEqual(['trigger', 'voicemail', 'hangup']);
    expect(codes('vm')).not.toContain('hangup');
  });

  it('at more widgets than a step has cases is told where it is not drawn', () => {
    const count = 25;
    const many = Array.from({ length: count }, (_, i) =>
      message(`vm${i}`, 'log', i + 1 < count ? `vm${i + 1}` : 'bye'),
    );
    const { document, report, left } = imported(...many, LOG, BYE);
    const told = report.widgets.filter(({ reasons }) => reasons.some(({ code }) => code === 'way'));
    expect(told.map(({ widget }) => widget)).toEqual(['vm20', 'vm21', 'vm22', 'vm23', 'vm24']);
    expect(told.every(({ fidelity }) => fidelity !== 'mapped')).toBe(true);
    expect(document.nodes.find(({ id }) => id === 'caller-hung-up-at')!.config).toMatchObject({
      rules: [{ match: 'any', tests: { length: 20 } }],
    });
    expect(left(HANGS_UP).left).toBe('a message');
  });
});
