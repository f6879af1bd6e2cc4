import { SpeechError } from '../errors';

/** @throws SpeechError `stalled` when it takes longer */
export async function within<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SpeechError('stalled', 'a speech engine does not go on')), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // whoever comes too late must not fail unheard
    work.catch(() => {});
  }
}

/** Gives on what comes, as long as it comes in time; a listener that takes its time does not count. */
export async function* inTime<T>(source: AsyncIterable<T>, firstMs: number, nextMs: number): AsyncIterable<T> {
  const items = source[Symbol.asyncIterator]();
  let ms = firstMs;
  try {
    for (;;) {
      const item = await within(items.next(), ms);
      if (item.done) return;
      yield item.value;
      ms = nextMs;
    }
  } finally {
    // not awaited: who hangs does not end either
    items.return?.()?.catch(() => {});
  }
}
