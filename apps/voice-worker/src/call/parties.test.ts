import { beforeEach, describe, expect, it } from 'vitest';
import { FRAME_SAMPLES } from '../media/frames';
import { Player } from '../media/player';
import { Sound } from '../media/sound';
import { FakeMedia, HandTicker } from '../testing/fakes';
import { Parties, type Party } from './parties';

// Who hears whom. Each voice is a frame of one level, so that a mix is a sum and names whoever is in it.
const [CALLER, MARIA, JOAN, PAU] = [1_000, 200, 30, 4];
const MUSIC = 7_000;
const level = (value: number) => new Int16Array(FRAME_SAMPLES).fill(value);

let ticker: HandTicker;
let caller: FakeMedia;
let parties: Parties;
let told: string[];
let maria: Party;
let joan: Party;
let pau: Party;

const colleague = (id: string, kind: Party['kind']): Party => {
  const media = new FakeMedia(ticker.now);
  return { id, kind, userId: `user-${id}`, userName: id, media, player: new Player(media, ticker) };
};
const heardBy = (media: unknown) => (media as FakeMedia).sent.map(({ frame }) => frame[0]!);
const heard = (who: Party) => heardBy(who.media);

/** Everybody speaks for so many frames. */
function all(frames: number): void {
  for (let i = 0; i < frames; i++) {
    parties.fromCaller(level(CALLER));
    for (const [party, voice] of [[maria, MARIA] as const, [joan, JOAN] as const, [pau, PAU] as const])
      parties.fromParty(party.id, level(voice));
    ticker.advance(20);
  }
}
const forget = () => {
  for (const media of [caller, maria.media, joan.media, pau.media]) (media as FakeMedia).sent.length = 0;
};

beforeEach(() => {
  ticker = new HandTicker();
  caller = new FakeMedia(ticker.now);
  told = [];
  const player = new Player(caller, ticker, { sent: (frame) => parties.toCaller(frame) });
  parties = new Parties(player, ticker, ({ userName }, on) => told.push(`${userName} ${on ? 'on' : 'off'}`));
  maria = colleague('maria', 'staff');
  joan = colleague('joan', 'listener');
  pau = colleague('pau', 'listener');
  parties.bridge(maria);
  parties.listenIn(joan);
  parties.listenIn(pau);
});

describe('a colleague who listens in', () => {
  it('hears both sides and is heard by nobody', () => {
    all(10);
    expect(new Set(heardBy(caller))).toEqual(new Set([MARIA]));
    expect(new Set(heard(maria))).toEqual(new Set([CALLER]));
    expect(new Set(heard(joan))).toEqual(new Set([CALLER + MARIA]));
    expect(told).toEqual([]);
  });
});

describe('a colleague who whispers', () => {
  it('is heard by whoever has the caller, and by nobody else', () => {
    expect(parties.whisper(joan)).toBe(true);
    all(10);
    expect(new Set(heardBy(caller))).toEqual(new Set([MARIA]));
    expect(new Set(heard(maria))).toEqual(new Set([CALLER + JOAN]));
    expect(new Set(heard(joan))).toEqual(new Set([CALLER + MARIA]));
    expect(new Set(heard(pau))).toEqual(new Set([CALLER + MARIA]));
  });

  it('takes nothing of the caller away: one frame every 20 ms, none twice', () => {
    all(5);
    parties.whisper(joan);
    all(50);
    parties.endWhisper(joan.id);
    all(5);
    expect(heard(maria)).toHaveLength(60);
    expect(heard(maria).slice(5, 55)).toEqual(new Array(50).fill(CALLER + JOAN));
    expect([...heard(maria).slice(0, 5), ...heard(maria).slice(55)]).toEqual(new Array(10).fill(CALLER));
  });

  it('does not cut the caller’s last word when they stop in its middle', () => {
    parties.whisper(joan);
    all(5);
    // a frame that has come between two ticks
    parties.fromCaller(level(CALLER));
    parties.endWhisper(joan.id);
    expect(heard(maria)).toHaveLength(6);
  });

  it('is heard with others who whisper, until each of them stops', () => {
    parties.whisper(joan);
    parties.whisper(pau);
    all(3);
    expect(parties.endWhisper(joan.id)).toBe(true);
    all(3);
    expect(heard(maria)).toEqual([...new Array(3).fill(CALLER + JOAN + PAU), ...new Array(3).fill(CALLER + PAU)]);
    expect(told).toEqual(['joan on', 'pau on', 'joan off']);
    expect([parties.whisper(pau), parties.endWhisper(joan.id)]).toEqual([false, false]);
    expect(told).toHaveLength(3);
  });

  it('is heard while the caller is on hold, who hears music only', () => {
    parties.whisper(joan);
    parties.hold(Sound.of(level(MUSIC)));
    all(10);
    expect(new Set(heardBy(caller))).toEqual(new Set([MUSIC]));
    expect(new Set(heard(maria))).toEqual(new Set([JOAN]));
  });

  it('is heard where the caller is silent, and the caller where they are', () => {
    parties.whisper(joan);
    parties.fromParty(joan.id, level(JOAN));
    ticker.advance(20);
    parties.fromCaller(level(CALLER));
    ticker.advance(20);
    expect(heard(maria)).toEqual([JOAN, CALLER]);
  });

  it('is not heard by the next colleague who takes the caller', () => {
    parties.whisper(joan);
    parties.bridge(pau);
    all(5);
    expect(told).toEqual(['joan on', 'joan off']);
    expect(new Set(heard(pau))).toEqual(new Set([CALLER]));
    expect(new Set(heardBy(caller))).toEqual(new Set([PAU]));
  });

  it.each([
    ['they leave', () => parties.leave(joan.id)],
    ['their colleague leaves', () => parties.leave(maria.id)],
    ['the caller is given back to the flow', () => parties.unbridge()],
  ])('stops when %s, which is told once', (_, happens) => {
    parties.whisper(joan);
    happens();
    forget();
    all(5);
    expect(told).toEqual(['joan on', 'joan off']);
    expect(heardBy(caller).concat(heard(maria), heard(pau))).not.toContain(JOAN);
    expect(heardBy(caller)).not.toContain(CALLER);
  });

  it('falls silent with the call, and nobody is told of it any more', () => {
    parties.whisper(joan);
    parties.fromCaller(level(CALLER));
    parties.close('ended');
    forget();
    all(5);
    expect(told).toEqual(['joan on']);
    expect(heard(maria).concat(heard(joan), heardBy(caller))).toEqual([]);
  });
});
