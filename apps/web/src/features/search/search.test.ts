import { forHotel, SYSTEM } from '@innline/db';
import { publishedFlow } from '@innline/testkit/database';
import { beforeAll, describe, expect, it } from 'vitest';
import { as, type House, house, member, testApp } from '@/testing/app';
import { tellCall } from '@/testing/calls';

testApp();

const HOUR = 3_600_000;
const NINE = Date.UTC(2026, 10, 20, 9);

let here: House;
let hotelId: string;
let calls: { garcia: string; london: string; wedding: string };

beforeAll(async () => {
  here = await house();
  hotelId = here.hotel.id;
  const repos = forHotel(hotelId);
  const { id: flowId } = await publishedFlow(repos, 'Recepción de noche');
  await repos.lines.create({ name: 'Main number', number: '+34971555010', flowId, by: SYSTEM });
  calls = {
    garcia: await tellCall({ hotelId, flowId, at: NINE, callerName: 'Lucía García', callerNumber: '+34600555111' }),
    london: await tellCall({ hotelId, flowId, at: NINE + HOUR, callerNumber: '+442079460165' }),
    wedding: await tellCall({ hotelId, flowId, at: NINE + 2 * HOUR, said: 'A wedding for eighty, on the terrace' }),
  };
});

async function find(query: string, who = here.owner) {
  const { flows, lines, calls } = await (await as(who)).search.find({ hotelId, query });
  return {
    flows: flows.map(({ name }) => name),
    lines: lines.map(({ name }) => name),
    calls: calls.map(({ id }) => id),
  };
}

describe('search', () => {
  it('finds flows and lines by name, whatever the accents', async () => {
    expect((await find('recepcion')).flows).toEqual(['Recepción de noche']);
    expect((await find('MAIN')).lines).toEqual(['Main number']);
    expect(await find('nothing at all')).toEqual({ flows: [], lines: [], calls: [] });
  });

  it('finds calls by what was said, and shows the sentence', async () => {
    const found = await (await as(here.owner)).search.find({ hotelId, query: 'terrace wedding' });
    expect(found.calls).toMatchObject([{ id: calls.wedding, said: 'A wedding for eighty, on the terrace' }]);
  });

  it.each(['600 55 51 11', '+34 600-555-111', '555111'])(
    'finds a caller by the number as written: %s',
    async (query) => {
      expect((await find(query)).calls).toContain(calls.garcia);
    },
  );

  it('finds a number written with the 0 that is dialled within its country', async () => {
    expect((await find('020 7946 0165')).calls).toEqual([calls.london]);
  });

  it('finds a caller by name, and a line by its number', async () => {
    expect((await find('garcía')).calls).toEqual([calls.garcia]);
    expect((await find('971 555 010')).lines).toEqual(['Main number']);
  });

  it('a call found twice is shown once, newest first', async () => {
    const { id: flowId } = (await forHotel(hotelId).flows.list())[0]!;
    const both = await tellCall({
      hotelId,
      flowId,
      at: NINE + 3 * HOUR,
      callerNumber: '+34600555111',
      said: '600555111',
    });
    expect((await find('600555111')).calls).toEqual([both, calls.garcia]);
  });

  it('two digits are words, not every number that holds them', async () => {
    expect((await find('44')).calls).toEqual([]);
  });

  it('a viewer finds what viewers read; another hotel’s owner finds nothing of it', async () => {
    expect((await find('wedding', await member(here, 'viewer'))).calls).toEqual([calls.wedding]);
    const other = await house('Hotel Lejano');
    const theirs = await as(other.owner);
    await expect(theirs.search.find({ hotelId, query: 'wedding' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await theirs.search.find({ hotelId: other.hotel.id, query: 'wedding' })).toEqual({
      flows: [],
      lines: [],
      calls: [],
    });
  });

  it('one letter and a novel are refused', async () => {
    await expect(find('w')).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(find('w'.repeat(101))).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});
