import { TOOL_NAMES, TOOLS, type ToolName, toolOf } from '@innline/flow';
import { expect, it } from 'vitest';
import { unsureOf } from './unsure';

const POST = { method: 'post', url: 'https://pms.example.com/book' };

it('what declares that nobody may know has something to tell then, and nothing else has', () => {
  const declared = TOOL_NAMES.filter((name) => toolOf(name)!.outcomes.some(({ id }) => id === 'unknown'));
  expect(TOOL_NAMES.filter((name) => unsureOf(name, POST) !== null)).toEqual(declared);
  for (const name of declared) {
    expect(TOOLS[name].output.safeParse(unsureOf(name, POST)), name).toMatchObject({ success: true });
    expect(toolOf(name)!.effectClass).toBe('once');
  }
});

it.each(['GET', ' get', 'PUT', 'delete', '', undefined])('a request by %s may be sent again', (method) => {
  expect(unsureOf('http_request', method === undefined ? {} : { method })).toBeNull();
});

it.each([['POST'], ['patch'], [7], [null]])('a request by %s', (method) => {
  const again = typeof method !== 'string';
  expect(unsureOf('http_request', { method }) === null).toBe(again);
});

it.each([[null], ['x'], [[]]])('input that is none, %j, breaks nothing', (input) => {
  for (const name of TOOL_NAMES) expect(() => unsureOf(name as ToolName, input)).not.toThrow();
});
