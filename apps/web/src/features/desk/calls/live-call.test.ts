import type { CallEvent } from '@innline/shared';
import { describe, expect, it } from 'vitest';
import { foldLive, isLive, type LiveCall } from './live-call';
import { hasCaller } from './phone';

const started = {
  type: 'call.started',
  channel: 'browser',
  direction: 'inbound',
  flowId: 'f',
  flowName: 'Front desk',
  flowVersion: 2,
  lineId: null,
  lineName: 'Main line',
  callerNumber: '+34600123456',
  callerName: null,
  language: 'en',
};
const event = (seq: number, body: object) =>
  ({ v: 1, id: `c:${seq}`, callId: 'c', hotelId: 'h', seq, at: 1_000 * seq, ...body }) as CallEvent;
const fold = (...bodies: object[]) =>
  bodies.reduce<LiveCall | null>((call, body, seq) => foldLive(call, event(seq, body)), null)!;
const ringing = { type: 'transfer.ringing', transfer: 't', node: 'n', to: 'Spa', departmentId: 'd', briefing: null };

describe('foldLive', () => {
  it('begins with call.started only', () => {
    expect(foldLive(null, event(4, { type: 'call.answered' }))).toBeNull();
    expect(fold(started)).toMatchObject({ caller: '+34600123456', state: 'ringing', flowVersion: 2 });
  });

  it('follows a transfer from ringing to the bridge and back', () => {
    const rings = fold(started, { type: 'call.answered' }, { ...ringing, ringSeconds: 20 });
    expect(rings).toMatchObject({ state: 'transferring', ringing: { transfer: 't', ringsUntil: 22_000 } });
    const bridged = foldLive(rings, event(3, { type: 'transfer.answered', transfer: 't', memberName: 'Ana' }))!;
    expect(bridged).toMatchObject({ state: 'with staff', ringing: null, staffName: 'Ana' });
    expect(foldLive(bridged, event(4, { type: 'transfer.ended', transfer: 't', outcome: 'completed' }))!.state).toBe(
      'live',
    );
  });

  it('knows whose desks ring', () => {
    const call = fold(started, { ...ringing, ringSeconds: 20, target: 'desks', userIds: ['ana'] });
    expect(call.ringing).toMatchObject({ userIds: ['ana'] });
    // the next in order: the same transfer rings elsewhere
    const next = foldLive(call, event(2, { ...ringing, ringSeconds: 10, target: 'desks', userIds: ['eva'] }))!;
    expect(next.ringing).toMatchObject({ transfer: 't', userIds: ['eva'], ringsUntil: 12_000 });
  });

  it('stops ringing when the caller leaves', () => {
    const ended = { type: 'call.ended', reason: 'caller_left', outcome: null, durationMs: 1 };
    const call = fold(started, { ...ringing, ringSeconds: 20 }, ended);
    expect(call.ringing).toBeNull();
    expect(isLive(call)).toBe(false);
  });

  it('knows who has the caller', () => {
    const floor = (holder: string, memberName: string | null) => ({ type: 'floor.changed', holder, memberName });
    const held = fold(started, { type: 'call.answered' }, floor('hold', 'Ana'));
    expect(held).toMatchObject({ state: 'on hold', staffName: null });
    expect(foldLive(held, event(3, floor('flow', null)))).toMatchObject({ state: 'live', staffName: null });
    const taken = fold(started, { ...ringing, ringSeconds: 20 }, floor('member', 'Ana'));
    expect(taken).toMatchObject({ state: 'with staff', staffName: 'Ana', ringing: null });
    // whoever has them on hold still has them
    expect(foldLive(taken, event(3, floor('hold', 'Ana')))).toMatchObject({ state: 'on hold', staffName: 'Ana' });
  });

  it('tells two members of one name apart', () => {
    const taken = { type: 'floor.changed', holder: 'member', memberName: 'Ana', userId: 'ana-1' };
    const held = { type: 'floor.changed', holder: 'hold', memberName: 'Ana' };
    const phone = { callId: 'call', caller: 'A guest', kind: 'takeover', transfer: null } as const;
    for (const call of [fold(started, taken), fold(started, taken, held)]) {
      const here = { ...phone, callId: call.id };
      expect(hasCaller(here, call, 'ana-1')).toBe(true);
      expect(hasCaller(here, call, 'ana-2')).toBe(false);
      expect(hasCaller({ ...here, kind: 'listen' }, call, 'ana-1')).toBe(false);
    }
    const back = fold(started, taken, { type: 'floor.changed', holder: 'flow', memberName: null });
    expect(hasCaller({ ...phone, callId: back.id }, back, 'ana-1')).toBe(false);
  });

  it('knows who whispers, until they stop or their colleague has left', () => {
    const taken = { type: 'floor.changed', holder: 'member', memberName: 'Ana', userId: 'ana' };
    const whisper = (userId: string, on = true) => ({ type: 'whisper.changed', on, userId, memberName: userId });
    const who = (...bodies: object[]) => fold(started, taken, ...bodies).whispering.map(({ userId }) => userId);
    expect(who(whisper('joan'), whisper('pau'), whisper('joan'))).toEqual(['pau', 'joan']);
    expect(who(whisper('joan'), whisper('pau'), whisper('joan', false))).toEqual(['pau']);
    const held = { type: 'floor.changed', holder: 'hold', memberName: 'Ana' };
    expect(who(whisper('joan'), held)).toEqual(['joan']);
    for (const over of [
      { type: 'floor.changed', holder: 'flow', memberName: null },
      { type: 'transfer.answered', transfer: 't', memberName: 'Eva' },
      { type: 'transfer.ended', transfer: 't', outcome: 'completed' },
      { type: 'call.ended', reason: 'caller_left', outcome: null, durationMs: 1 },
    ])
      expect(who(whisper('joan'), over)).toEqual([]);
  });

  it('does not move twice for a repeated event', () => {
    const moved = { type: 'node.entered', node: 'm', nodeType: 'menu', name: 'Menu', viaEdge: 'e1' };
    const call = fold(started, moved);
    expect(foldLive(call, event(1, moved))!.edgeIds).toEqual(['e1']);
  });
});
