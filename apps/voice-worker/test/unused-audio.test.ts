import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createHotelFixture, type HotelFixture, testDatabase } from '@innline/testkit/database';
import { flowOf } from '@innline/testkit/worker';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { localStorage } from '../src/adapters/storage/local';
import { postgresData } from '../src/data/postgres';
import { removeUnusedAudio } from '../src/keeper/unused-audio';
import { promptAudioFolder, promptAudioKey } from '../src/media/prompt-audio';

const DAY_MS = 86_400_000;
const SOMEBODY = { actor: 'user:maria', name: 'Maria' };
testDatabase();
const root = await mkdtemp(path.join(tmpdir(), 'unused-audio-'));
afterAll(() => rm(root, { recursive: true, force: true }));

let here: HotelFixture;
let there: HotelFixture;
let begun = Date.UTC(2026, 10, 1);
beforeAll(async () => {
  here = await createHotelFixture();
  there = await createHotelFixture({ name: 'Hotel Boreal' });
});
// each looks at a time of its own
beforeEach(() => {
  begun += 1_000 * DAY_MS;
});

const storage = localStorage(root);
const sweep = (days: number) => {
  const data = { ...postgresData(), hotelIds: async () => [here.hotel.id, there.hotel.id] };
  return removeUnusedAudio({ data, storage }, begun + days * DAY_MS);
};
const keep = (name: string, hotel = here) => storage.write(promptAudioKey(hotel.hotel.id, name)!, Buffer.from(name));
const kept = async (hotel = here) => storage.list(promptAudioFolder(hotel.hotel.id));

const playing = (audio: unknown) =>
  flowOf(
    [
      { id: 'start', type: 'trigger' },
      { id: 'hello', type: 'greet', config: { audio, text: { en: 'Good evening.' } } },
      { id: 'bye', type: 'hangup', config: { text: {} } },
    ],
    ['start.start > hello', 'hello.next > bye'],
  );
const drawn = (audio: unknown, hotel = here) => hotel.db.flows.create({ document: playing(audio), by: SOMEBODY });
type Flow = Awaited<ReturnType<typeof drawn>>;
const save = ({ id, draftRevision }: Flow, audio: unknown) =>
  here.db.flows.saveDraft({
    ...{ flowId: id, baseRevision: draftRevision, problemCount: 0, by: SOMEBODY },
    document: playing(audio),
  });

it('what nothing plays is gone after a month, and not before', async () => {
  await keep('old.wav');
  expect([await sweep(0), await sweep(29), await kept()]).toEqual([0, 0, ['old.wav']]);
  expect([await sweep(30), await kept()]).toEqual([1, []]);
  // a name that comes again begins anew
  await keep('old.wav');
  expect([await sweep(31), await sweep(60), await kept()]).toEqual([0, 0, ['old.wav']]);
  expect(await sweep(61)).toBe(1);
});

it('what a draft plays stays, in one language too', async () => {
  for (const name of ['all.wav', 'es.wav']) await keep(name);
  await drawn('all.wav');
  await drawn({ es: 'es.wav' });
  expect([await sweep(0), await sweep(400), await kept()]).toEqual([0, 0, ['all.wav', 'es.wav']]);
});

it('what only an old version plays stays, also of a flow that is archived', async () => {
  await keep('published.wav');
  const flow = await drawn('published.wav');
  await here.db.flows.publish({ flowId: flow.id, revision: flow.draftRevision, note: 'First', by: SOMEBODY });
  const later = await here.db.flows.get(flow.id);
  await save(later, null);
  await here.db.flows.archive({ flowId: flow.id, by: SOMEBODY });
  expect([await sweep(0), await sweep(400)]).toEqual([0, 0]);
  expect(await kept()).toContain('published.wav');
});

it('being played again, by undo or by paste, takes the note away', async () => {
  await keep('again.wav');
  const flow = await drawn('again.wav');
  await save(flow, null);
  await sweep(0);
  await save(await here.db.flows.get(flow.id), 'again.wav');
  await sweep(20);
  await save(await here.db.flows.get(flow.id), null);
  expect([await sweep(31), await sweep(60)]).toEqual([0, 0]);
  expect(await kept()).toContain('again.wav');
  expect(await sweep(61)).toBe(1);
});

it('what one hotel plays is no use of another’s recording, and neither touches the other’s', async () => {
  for (const hotel of [here, there]) await keep('shared.wav', hotel);
  await drawn('shared.wav', there);
  expect([await sweep(0), await sweep(30)]).toEqual([0, 1]);
  expect(await kept(there)).toEqual(['shared.wav']);
  expect(await kept()).not.toContain('shared.wav');
});
