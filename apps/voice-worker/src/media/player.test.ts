import { describe, expect, it } from 'vitest';
import { FakeMedia, HandTicker } from '../testing/fakes';
import { LEAD_FRAMES, Player } from './player';
import { Sound } from './sound';

const soundOf = (frames: number, value = 1) => Sound.of(new Int16Array(320 * frames).fill(value));

function setup() {
  const ticker = new HandTicker();
  const media = new FakeMedia(ticker.now);
  let late = 0;
  const player = new Player(media, ticker, { late: () => late++ });
  const ended: string[] = [];
  const play = (key: string, sound: Sound) =>
    player.play({
      key,
      sound,
      started: () => ended.push(`${key} started`),
      finished: (ms, failure) => ended.push(`${key} ${ms}${failure ? ' failed' : ''}`),
    });
  return { ticker, media, player, ended, play, late: () => late };
}

describe('a prompt', () => {
  it('begins at once, stays at most 80 ms ahead, and ends when it was heard', () => {
    const { ticker, media, ended, play, late } = setup();
    play('a', soundOf(50));
    expect(media.sent).toHaveLength(LEAD_FRAMES);
    expect(ended).toEqual(['a started']);
    ticker.advance(1_000);
    // ahead of the ear: by the end of the frame
    const ahead = media.sent.map(({ at }, i) => (i + 1) * 20 - at);
    expect(Math.max(...ahead)).toBeLessThanOrEqual(80);
    expect(Math.min(...ahead.slice(1))).toBeGreaterThanOrEqual(40);
    expect(media.sent).toHaveLength(50);
    expect(media.log).toEqual(['mark a']);
    expect(ended).toEqual(['a started']);
    ticker.advance(300);
    expect(ended).toEqual(['a started', 'a 1000']);
    expect(late()).toBe(0);
  });

  it('ends as soon as the far end says it has played it', () => {
    const { ticker, player, ended, play } = setup();
    play('a', soundOf(10));
    ticker.advance(160);
    player.marked('a');
    expect(ended).toEqual(['a started', 'a 200']);
    player.marked('a');
    expect(ended).toHaveLength(2);
  });

  it('is followed by the next without a gap', () => {
    const { ticker, media, play, ended, player } = setup();
    play('a', soundOf(10, 1));
    play('b', soundOf(10, 2));
    ticker.advance(400);
    expect(media.sent.map(({ frame }) => frame[0])).toEqual([...Array(10).fill(1), ...Array(10).fill(2)]);
    expect(media.sent[19]!.at).toBeLessThanOrEqual(340);
    player.marked('b');
    expect(ended).toEqual(['a started', 'b started', 'a 200', 'b 200']);
  });

  it('waits for slow synthesis and does not catch up in a burst', () => {
    const { ticker, media, play, ended } = setup();
    const sound = new Sound();
    play('a', sound);
    ticker.advance(200);
    expect(media.sent).toHaveLength(0);
    sound.push(new Int16Array(320 * 5));
    expect(media.sent).toHaveLength(LEAD_FRAMES);
    ticker.advance(1_000);
    expect(media.sent).toHaveLength(5);
    sound.push(new Int16Array(320 * 20));
    ticker.advance(20);
    expect(media.sent.length).toBeLessThanOrEqual(5 + LEAD_FRAMES + 1);
    sound.finish();
    ticker.advance(2_000);
    expect(media.sent).toHaveLength(25);
    expect(ended).toEqual(['a started', 'a 500']);
  });

  it('whose sound failed ends without having been heard', () => {
    const { play, ended } = setup();
    const sound = new Sound();
    play('a', sound);
    sound.finish(new Error('no voice'));
    expect(ended).toEqual(['a 0 failed']);
  });

  it('counts frames that a stalled process sent late, and goes on without a burst', () => {
    const { ticker, media, play, late } = setup();
    play('a', soundOf(100));
    ticker.advance(100);
    ticker.advance(100, 100);
    expect(late()).toBeGreaterThan(0);
    const before = [media.sent.length, late()] as const;
    ticker.advance(2_000, 2_000);
    expect(media.sent.length - before[0]).toBeLessThanOrEqual(LEAD_FRAMES);
    expect(late() - before[1]).toBeGreaterThan(80);
    ticker.advance(2_000);
    expect(media.sent).toHaveLength(100);
  });
});

describe('stopping', () => {
  it('sends nothing more, clears the far end, and says what was heard', () => {
    const { ticker, media, player, ended, play } = setup();
    play('a', soundOf(50));
    play('b', soundOf(10));
    ticker.advance(200);
    const sent = media.sent.length;
    expect(player.stop()).toEqual([
      { key: 'a', heardMs: 200, totalMs: 1_000 },
      { key: 'b', heardMs: 0, totalMs: 200 },
    ]);
    ticker.advance(500);
    expect(media.sent).toHaveLength(sent);
    expect(media.log).toEqual(['clear']);
    expect(ended).toEqual(['a started']);
    expect(player.busy).toBe(false);
  });
  it('does nothing when nothing plays', () => {
    const { media, player } = setup();
    expect(player.stop()).toEqual([]);
    expect(media.log).toEqual([]);
  });
  it('from within `started` holds back the rest', () => {
    const ticker = new HandTicker();
    const media = new FakeMedia();
    const player = new Player(media, ticker);
    player.play({ key: 'a', sound: soundOf(10), started: () => player.stop(), finished() {} });
    ticker.advance(400);
    expect(media.sent).toHaveLength(1);
  });
});

describe('music', () => {
  it('loops, gives way to a prompt and comes back', () => {
    const { ticker, media, player, play } = setup();
    player.setMusic(soundOf(4, 9));
    ticker.advance(200);
    expect(media.sent.length).toBeGreaterThan(8);
    const before = media.sent.length;
    play('a', soundOf(10, 1));
    ticker.advance(200);
    const during = media.sent.slice(before).map(({ frame }) => frame[0]);
    expect(during.slice(0, 10)).toEqual(Array(10).fill(1));
    ticker.advance(600);
    expect(media.sent.at(-1)!.frame[0]).toBe(9);
    player.setMusic(null);
    const end = media.sent.length;
    ticker.advance(200);
    expect(media.sent).toHaveLength(end);
  });
});

describe('another party', () => {
  it('is heard at once, mixed into a prompt, and dropped while the far end is too slow', () => {
    const { ticker, media, player, play } = setup();
    const voice = new Int16Array(320).fill(5);
    player.voice(voice);
    expect(media.sent).toHaveLength(1);
    play('a', soundOf(10, 100));
    player.voice(voice);
    ticker.advance(40);
    expect(media.sent.map(({ frame }) => frame[0])).toContain(105);
    media.backlog = 1_000_000;
    const sent = media.sent.length;
    player.voice(voice);
    ticker.advance(100);
    expect(media.sent).toHaveLength(sent);
  });
});

it('is mute once closed', () => {
  const { ticker, media, player, play } = setup();
  play('a', soundOf(50));
  player.close();
  const sent = media.sent.length;
  player.voice(new Int16Array(320));
  ticker.advance(500);
  expect(media.sent).toHaveLength(sent);
});
