import { describe, expect, it } from 'vitest';
import { roomNumbers, usualFloor } from './room-numbers';

describe('room numbers as people write them', () => {
  it.each([
    ['101', ['101']],
    ['101-104', ['101', '102', '103', '104']],
    ['101 – 103, 105;201', ['101', '102', '103', '105', '201']],
    ['01-03', ['01', '02', '03']],
    ['Suite A\nSuite B', ['Suite A', 'Suite B']],
    ['7, 7, 5-8', ['7', '5', '6', '8']],
    ['101-101', ['101']],
  ])('%s', (text, numbers) => expect(roomNumbers(text)).toEqual(numbers));

  it.each([[''], [' , ;'], ['104-101'], ['1-999'], ['a very long name'], ['1-200, 901']])('“%s” is none', (text) => {
    expect(roomNumbers(text)).toBeNull();
  });
});

it('guesses the floor by the number', () => {
  expect(['304', '1204', '12', 'Suite A', '012'].map(usualFloor)).toEqual([3, 12, 0, 0, 0]);
});
