import { describe, expect, it } from 'vitest';
import { plainIssue } from './plain-issue';

describe('what a schema complains of', () => {
  it.each([
    ['Invalid input: expected string, received undefined', 'a text was expected, and nothing is there'],
    ['Invalid input: expected array, received string', 'a list was expected, and a text is there'],
    ['Invalid input: expected number, received NaN', 'a number was expected, and no number is there'],
    ['letters, digits, - and _ (1 to 64)', 'letters, digits, - and _ (1 to 64)'],
    ['Too big: expected string to have <=80 characters', 'Too big: expected string to have <=80 characters'],
  ])('%s', (message, plain) => expect(plainIssue(message)).toBe(plain));
});
