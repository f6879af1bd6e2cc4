import { newId } from '@innline/shared/ids';
import { callIn, Refused } from '@innline/testkit/caller';
import { callerOn, smallFlow, talkToken } from '@innline/testkit/worker';
import { beforeAll, expect, it } from 'vitest';
import { house } from './setup';

const here = house();
let lineId: string;
beforeAll(async () => {
  lineId = (await here.publish(smallFlow())).lineId;
});

const claims = () => callerOn(here.hotel.hotel.id, lineId);
const refused = async (token: string, origin?: string) => {
  const error = await callIn({ url: here.url, token, origin }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Refused);
  return error as Refused;
};

it('an expired, forged, cut or foreign token does not get in', async () => {
  const good = talkToken(claims());
  for (const token of [
    '',
    'nonsense',
    'a.b',
    'eyJ9.x',
    good.slice(0, -2),
    `${good}x`,
    talkToken(claims(), { now: Date.now() - 120_000 }),
    talkToken(claims(), { secret: 'another secret of at least 32 characters' }),
    talkToken(claims(), { purpose: 'internal' }),
    talkToken({ leg: 'god' } as never),
    'x'.repeat(5_000),
  ]) {
    expect((await refused(token)).status, token.slice(0, 20)).toBe(401);
  }
});

it('a token works once', async () => {
  const token = talkToken(claims());
  const caller = await callIn({ url: here.url, token });
  expect(await refused(token)).toMatchObject({ status: 401, body: expect.stringContaining('used already') });
  caller.hangUp();
  await caller.ended;
});

it('a page of another site does not get in; ours and programs do', async () => {
  expect((await refused(talkToken(claims()), 'https://evil.example')).status).toBe(403);
  for (const origin of ['http://innline.test', undefined, here.http]) {
    const caller = await callIn({ url: here.url, token: talkToken(claims()), origin });
    caller.hangUp();
    await caller.ended;
  }
});

it('a line of another hotel, or one that is not there, is answered with an apology', async () => {
  for (const token of [talkToken(callerOn(newId(), lineId)), talkToken(callerOn(here.hotel.hotel.id, newId()))]) {
    const caller = await callIn({ url: here.url, token });
    expect(await caller.ended).toBe('no_such_line');
    expect(caller.heard.length).toBeGreaterThan(100);
    expect(caller.events).toEqual([]);
  }
});
