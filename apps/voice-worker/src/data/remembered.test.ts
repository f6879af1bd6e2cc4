import { describe, expect, it, vi } from 'vitest';
import { Remembered } from './remembered';

const never = () => new Promise<never>(() => {});
const away = () => Promise.reject(new Error('away'));

function remembered(freshMs = 1_000, most?: number) {
  const clock = { now: 0 };
  return { clock, memory: new Remembered<string>(freshMs, () => clock.now, most) };
}

describe('an answer of the database', () => {
  it('is asked for once while it is fresh, and again later', async () => {
    const { clock, memory } = remembered();
    const load = vi.fn(async () => `asked at ${clock.now}`);
    expect(await memory.of('a', load)).toBe('asked at 0');
    clock.now = 999;
    expect(await memory.of('a', load)).toBe('asked at 0');
    clock.now = 1_000;
    expect(await memory.of('a', load)).toBe('asked at 1000');
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('stands while the database refuses', async () => {
    const { clock, memory } = remembered();
    await memory.of('a', async () => 'known');
    clock.now = 60_000;
    expect(await memory.of('a', away)).toBe('known');
    await expect(memory.of('b', away)).rejects.toThrow('away');
  });

  it('stands while the database swallows what it is asked: one waits a moment, the next not at all', async () => {
    const { clock, memory } = remembered();
    await memory.of('a', async () => 'known');
    clock.now = 60_000;
    const asked = vi.fn(never);
    expect(await memory.of('a', asked)).toBe('known');
    expect(await memory.of('a', asked)).toBe('known');
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('is used when it comes after all, and the database is asked again', async () => {
    const { clock, memory } = remembered();
    await memory.of('a', async () => 'known');
    clock.now = 60_000;
    let answer = (_: string) => {};
    const late = new Promise<string>((resolve) => {
      answer = resolve;
    });
    expect(await memory.of('a', () => late)).toBe('known');
    answer('late');
    await expect.poll(() => memory.of('a', never)).toBe('late');
    clock.now = 120_000;
    await expect.poll(() => memory.of('a', async () => 'new')).toBe('new');
  });

  it('that nobody has heard before is not waited for for ever', async () => {
    await expect(remembered().memory.of('a', never)).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('is forgotten by what it begins with, and when strangers ask for too much', async () => {
    const { memory } = remembered(1_000, 2);
    for (const key of ['x/1', 'x/2']) await memory.of(key, async () => 'old');
    memory.forget('x/1');
    expect(await memory.of('x/1', async () => 'new')).toBe('new');
    expect(await memory.of('x/2', async () => 'new')).toBe('old');
    await memory.of('x/3', async () => 'new');
    expect(await memory.of('x/2', async () => 'new')).toBe('new');
  });
});
