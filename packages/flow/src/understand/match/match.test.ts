import { describe, expect, it } from 'vitest';
import { containedIds } from './contains';
import { distance } from './distance';
import { phoneticKey } from './phonetic';
import { similarity, stem } from './similarity';

it.each([
  ['', '', 0],
  ['spa', '', 3],
  ['table', 'tabel', 1],
  ['desk', 'test', 2],
  ['kitten', 'sitting', 3],
])('distance of %s and %s', (a, b, n) => {
  expect(distance(a, b)).toBe(n);
  expect(distance(b, a)).toBe(n);
});

describe('phonetic keys', () => {
  it.each([
    ['right', 'write'],
    ['phone', 'fone'],
    ['knight', 'night'],
    ['concierge', 'konsierje'],
    ['kitchen', 'kichen'],
    ['massage', 'masage'],
  ])('%s sounds like %s', (a, b) => {
    expect(phoneticKey(a, 'en')).toBe(phoneticKey(b, 'en'));
  });
  it.each([
    ['habitacion', 'avitasion'],
    ['llave', 'yabe'],
    ['reserva', 'reserba'],
    ['queso', 'keso'],
    ['jirafa', 'girafa'],
  ])('%s suena como %s', (a, b) => {
    expect(phoneticKey(a, 'es')).toBe(phoneticKey(b, 'es'));
  });
  it('tells apart what sounds apart, and says nothing of languages it does not know', () => {
    expect(phoneticKey('towels', 'en')).not.toBe(phoneticKey('taxis', 'en'));
    expect(phoneticKey('apple', 'en')).not.toBe(phoneticKey('pill', 'en'));
    expect(phoneticKey('haus', 'de')).toBeNull();
  });
});

describe('similarity', () => {
  it.each([
    ['massages', 'massage', 0.95],
    ['spa', 'spa', 1],
    ['booking', 'book', 0.95],
  ])('%s and %s', (a, b, n) => expect(similarity(a, b, 'en')).toBe(n));
  it.each([
    ['spa', 'spot'],
    ['tea', 'tie'],
    ['room', 'restaurant'],
    ['four', 'for'],
  ])('%s is not %s', (a, b) => expect(similarity(a, b, 'en')).toBeLessThan(0.81));
  it('keeps short words whole', () => expect([stem('bus'), stem('spas'), stem('bed')]).toEqual(['bus', 'spa', 'bed']));
});

it('finds whole phrases, the longer around the shorter', () => {
  const options = [
    { id: 'a', phrases: ['room service'] },
    { id: 'b', phrases: ['service', 'room'] },
  ];
  expect(containedIds(['room', 'service', 'please'], options)).toEqual(['a']);
  expect(containedIds(['service', 'room'], options)).toEqual(['b']);
  expect(containedIds(['room', 'for', 'service'], options)).toEqual(['b']);
});
