import { exampleFacts } from '@innline/flow';
import { newId } from '@innline/shared/ids';
import { createHotelFixture, type HotelFixture, testDatabase } from '@innline/testkit/database';
import { beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM } from '../actor';
import { HOTEL_TOOLS } from './index';

testDatabase();
const by = SYSTEM;
let hotel: HotelFixture;

function context(language = 'en', effectKey = newId()) {
  const facts = exampleFacts();
  const { id } = hotel.hotel;
  // requests of a call that is no row of ours point to none
  const call = { ...facts, callId: null as never, hotel: { ...facts.hotel, id } };
  return { facts: call, now: facts.startedAt, effectKey, language };
}

beforeAll(async () => {
  hotel = await createHotelFixture();
});

describe('what guests ask for', () => {
  it('is noted once however often the effect is repeated, and settled by staff', async () => {
    const lost = { item: 'a black umbrella', place: 'lobby', name: 'Ana', number: null };
    const given = context();
    const first = await HOTEL_TOOLS.lost_and_found(lost, given);
    expect(await HOTEL_TOOLS.lost_and_found(lost, given)).toEqual(first);
    const [row, ...more] = await hotel.db.requests.list();
    expect(more).toEqual([]);
    expect(row).toMatchObject({ kind: 'lost_and_found', place: 'lobby', number: '+34600111222', status: 'open' });
    const done = await hotel.db.requests.settle({ id: row!.id, status: 'done', by });
    expect(done).toMatchObject({ status: 'done', doneBy: by.name });
    expect(await hotel.db.requests.list({ status: 'open' })).toEqual([]);
    const again = await hotel.db.requests.settle({ id: row!.id, status: 'open', by });
    expect(again).toMatchObject({ status: 'open', doneBy: null, doneAt: null });
  });

  it('for a room the hotel does not have is refused', async () => {
    const wish = { room: '9999', request: 'towels', name: null };
    expect(await HOTEL_TOOLS.room_service_request(wish, context())).toMatchObject({ outcome: 'unknown_room' });
  });
});

describe('answers', () => {
  const ask = (question: string, language = 'en') =>
    HOTEL_TOOLS.answer_from_knowledge_base({ question, language: null }, context(language));
  beforeAll(async () => {
    const { knowledge } = hotel.db;
    const en = { language: 'en', by };
    await knowledge.create({ ...en, title: 'Breakfast', keywords: 'morning eat', answer: 'From seven to ten.' });
    await knowledge.create({ ...en, title: 'Parking', keywords: 'car garage', answer: 'Behind the house.' });
    const desayuno = { title: 'Desayuno', keywords: 'comer', answer: 'De siete a diez.' };
    await knowledge.create({ language: 'es', by, ...desayuno });
  });

  it.each([
    ['When do you serve breakfasts?', 'en', 'From seven to ten.'],
    ['can I leave my cars somewhere', 'en-GB', 'Behind the house.'],
    ['¿A qué hora son los desayunos?', 'es', 'De siete a diez.'],
    ['parking bitte', 'de', 'Behind the house.'],
  ])('%j in %s', async (question, language, answer) => {
    expect(await ask(question, language)).toMatchObject({ outcome: 'success', output: { answer } });
  });

  it.each(['', '???', "'; drop table hotel; --", 'unicorns', '&|!:*'])('%j has none', async (question) => {
    expect(await ask(question)).toEqual({ outcome: 'not_found', output: { answer: null, articles: [] } });
  });

  it('can be changed and removed', async () => {
    const { knowledge } = hotel.db;
    const [article] = await knowledge.list();
    await knowledge.update({ ...article!, answer: 'From eight.', by });
    expect((await knowledge.list())[0]).toMatchObject({ answer: 'From eight.' });
    await knowledge.remove({ id: article!.id, by });
    expect((await knowledge.list()).map(({ id }) => id)).not.toContain(article!.id);
  });
});
