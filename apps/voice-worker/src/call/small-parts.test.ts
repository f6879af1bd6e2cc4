import { describe, expect, it } from 'vitest';
import { rolesOf } from '../roles';
import { FakeMedia } from '../testing/fakes';
import { heardPart } from './heard';
import { History } from './history';
import { Mailbox } from './mailbox';
import { CallRegistry } from './registry';
import { retrying } from './retry';
import { TransferDesk } from './transfers';

describe('what was heard of a prompt', () => {
  it.each([
    ['Press one for the spa.', 1_000, 1_000, 'Press one for the spa.'],
    ['Press one for the spa.', 500, 1_000, 'Press one'],
    ['Press one for the spa.', 0, 1_000, null],
    ['Press one for the spa.', 20, 1_000, null],
    ['Press one for the spa.', 700, null, 'Press one'],
    ['', 500, 1_000, null],
  ])('%s after %d of %s ms: %s', (text, heard, total, expected) =>
    expect(heardPart(text, heard, total)).toBe(expected),
  );
});

describe('the last moments of audio', () => {
  it('are there by sample, as far back as they are kept', () => {
    const history = new History(100);
    for (let i = 0; i < 10; i++) history.push(Int16Array.from({ length: 30 }, (_, k) => i * 30 + k));
    const since = (sample: number) => [...history.since(sample)];
    expect(since(290)).toEqual([290, 291, 292, 293, 294, 295, 296, 297, 298, 299]);
    expect(since(0)).toEqual(Array.from({ length: 100 }, (_, i) => 200 + i));
    history.push(Int16Array.from({ length: 250 }, (_, k) => 300 + k));
    expect(since(500)).toEqual(Array.from({ length: 50 }, (_, i) => 500 + i));
    expect(since(0)[0]).toBe(450);
    history.skip(50);
    expect(since(0)).toEqual([]);
    expect(history.position).toBe(600);
    history.push(Int16Array.of(7, 8));
    expect(since(0)).toEqual([7, 8]);
  });
});

describe('a mailbox', () => {
  it('handles one message after another, through errors, until it is closed', async () => {
    const log: string[] = [];
    const box = new Mailbox<number>(
      async (n) => {
        log.push(`begin ${n}`);
        await Promise.resolve();
        if (n === 2) throw new Error('two');
        log.push(`end ${n}`);
        if (n === 3) box.close();
      },
      (_, n) => log.push(`error ${n}`),
    );
    for (const n of [1, 2, 3, 4]) box.post(n);
    await box.settled();
    box.post(5);
    await box.settled();
    expect(log).toEqual(['begin 1', 'end 1', 'begin 2', 'error 2', 'begin 3', 'end 3']);
  });
});

describe('a ringing transfer', () => {
  const leg = { id: 'leg', userId: 'u1', userName: 'Maria', media: new FakeMedia() };
  const setup = () => {
    const log: string[] = [];
    const desk = new TransferDesk();
    const stop = desk.ring('t', {
      hotelId: 'h',
      callId: 'c',
      answered: ({ userId }) => log.push(`answered ${userId}`),
      declined: (userId) => log.push(`declined ${userId}`),
    });
    return { desk, stop, log };
  };
  it('is answered once, and only for its own hotel and call', () => {
    const { desk, log } = setup();
    expect(desk.answer('t', leg, { hotelId: 'other', callId: 'c' })).toBe(false);
    expect(desk.answer('t', leg, { hotelId: 'h', callId: 'other' })).toBe(false);
    expect(desk.isRinging('t', { hotelId: 'h', callId: 'c' })).toBe(true);
    expect(desk.answer('t', leg, { hotelId: 'h', callId: 'c' })).toBe(true);
    expect(desk.answer('t', leg, { hotelId: 'h', callId: 'c' })).toBe(false);
    expect(log).toEqual(['answered u1']);
  });
  it('hears of refusals of its own call only', () => {
    const { desk, log } = setup();
    desk.decline('t', 'u1', 'c');
    desk.decline('t', 'u2', 'another call');
    desk.decline('other', 'u2', 'c');
    expect(log).toEqual(['declined u1']);
    expect(desk.isRinging('t', { hotelId: 'h', callId: 'c' })).toBe(true);
  });
  it('stops', () => {
    const { desk, stop } = setup();
    stop();
    expect(desk.answer('t', leg, { hotelId: 'h', callId: 'c' })).toBe(false);
  });
});

describe('places for calls', () => {
  it('are as many as there are, and none while the worker ends', () => {
    const registry = new CallRegistry(2);
    const [a, b] = [registry.reserve(), registry.reserve()];
    expect(registry.reserve()).toBeNull();
    a!();
    a!();
    expect(registry.reserve()).not.toBeNull();
    expect(registry.reserve()).toBeNull();
    b!();
    registry.draining = true;
    expect(registry.reserve()).toBeNull();
  });
});

it('tries again until it works, or gives up with the last reason', async () => {
  let tries = 0;
  expect(await retrying(async () => (++tries < 2 ? Promise.reject(new Error('not yet')) : 'done'))).toBe('done');
  await expect(retrying(() => Promise.reject(new Error('never')), 1)).rejects.toThrow('never');
});

it('roles come from the command line', () => {
  expect(rolesOf([])).toEqual(['ingress', 'agent', 'keeper', 'callbacks']);
  expect(rolesOf(['--role', 'agent', '--role=keeper,ingress'])).toEqual(['agent', 'keeper', 'ingress']);
  expect(() => rolesOf(['--role', 'king'])).toThrow('ingress, agent, keeper, callbacks');
});
