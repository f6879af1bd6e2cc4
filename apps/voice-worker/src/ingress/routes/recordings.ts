import { pipeline } from 'node:stream/promises';
import { AppError } from '@innline/shared';
import * as z from 'zod';
import { defineRoute } from '../route';

/** `bytes=0-99`, `bytes=100-`, `bytes=-50`; null: no range, or one we do not serve (several at once). Undefined: outside the file. */
export function rangeOf(header: string | undefined, size: number): { start: number; end: number } | null | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return null;
  const [from, to] = [match[1]!, match[2]!];
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return start > end || start >= size ? undefined : { start, end };
}

export const getRecording = defineRoute({
  method: 'GET',
  path: '/voice/recordings/{id}',
  id: 'getRecording',
  summary: 'A recording as WAV: stereo, caller left, hotel right. Ranges are served.',
  permission: 'recording.play',
  params: z.object({ id: z.string().max(64) }),
  status: 200,
  example: { params: { id: '019a8f3e-7c1b-7d52-9b1e-6f0f5a3c2d10' } },
  response: null,
  async handle({ params: { id }, caller, raw, services }, res) {
    const found = await services.data.recording(caller.hotelId, id);
    const size = found ? await services.storage.size(found.storageKey) : null;
    if (!found || size === null)
      throw new AppError('not_found', 'There is no such recording in this hotel, or it was deleted.');
    const range = rangeOf(raw.headers.range, size);
    if (range === undefined) {
      res.writeHead(416, { 'content-range': `bytes */${size}` });
      res.end();
      return undefined;
    }
    const { start, end } = range ?? { start: 0, end: size - 1 };
    res.writeHead(range ? 206 : 200, {
      'content-type': found.contentType,
      'content-length': end - start + 1,
      'accept-ranges': 'bytes',
      'cache-control': 'private, no-store',
      ...(range ? { 'content-range': `bytes ${start}-${end}/${size}` } : {}),
    });
    // a listener who closes the page in the middle is no error
    await pipeline(await services.storage.read(found.storageKey, { start, end }), res).catch(() => {});
    return undefined;
  },
});
