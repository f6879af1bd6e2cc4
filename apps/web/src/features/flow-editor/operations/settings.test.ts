import type { FlowNode } from '@innline/flow';
import { describe, expect, it } from 'vitest';
import { aDocument, aNode } from '../testing/documents';
import { addLanguage, removeLanguage, setDefaultLanguage } from './languages';
import { renameFlow, setLimits } from './settings';
import { addVariable, removeVariable, updateVariable } from './variables';

const renameIn = (node: FlowNode, from: string, to: string) =>
  JSON.parse(JSON.stringify(node.config).replaceAll(`"variable":"${from}"`, `"variable":"${to}"`));

describe('variables', () => {
  const base = addVariable(
    aDocument([
      aNode('a', { config: { text: 'Hi {{ vars.guest }}', assignments: [{ variable: 'guest', value: '1' }] } }),
    ]),
    { name: 'guest', type: 'text' },
  );
  it('adds under a free name', () => {
    expect(addVariable(base, { name: 'guest', type: 'number' }).variables[1]).toMatchObject({ name: 'guest_2' });
  });
  it('renames everywhere it is read or set', () => {
    const renamed = updateVariable(base, 'guest', { name: 'visitor' }, renameIn);
    expect(renamed.variables[0]!.name).toBe('visitor');
    expect(renamed.nodes[0]!.config).toEqual({
      text: 'Hi {{ vars.visitor }}',
      assignments: [{ variable: 'visitor', value: '1' }],
    });
  });
  it('refuses a name that is taken', () => {
    const two = addVariable(base, { name: 'room', type: 'number' });
    expect(updateVariable(two, 'room', { name: 'guest' }, renameIn)).toBe(two);
  });
  it('drops an initial value that is taken away, and removes', () => {
    const withInitial = updateVariable(base, 'guest', { initial: 'x' }, renameIn);
    expect('initial' in updateVariable(withInitial, 'guest', { initial: undefined }, renameIn).variables[0]!).toBe(
      false,
    );
    expect(removeVariable(base, 'guest').variables).toEqual([]);
  });
});

describe('languages', () => {
  const base = aDocument();
  it('adds known codes once', () => {
    expect(addLanguage(base, 'fr').languages).toEqual(['en', 'es', 'fr']);
    expect(addLanguage(base, 'es')).toBe(base);
    expect(addLanguage(base, 'English')).toBe(base);
  });
  it('makes one the default', () => {
    expect(setDefaultLanguage(base, 'es').languages).toEqual(['es', 'en']);
  });
  it('keeps the last one', () => {
    const one = removeLanguage(base, 'es');
    expect(one.languages).toEqual(['en']);
    expect(removeLanguage(one, 'en')).toBe(one);
  });
});

describe('flow settings', () => {
  it('renames and limits', () => {
    const base = aDocument();
    expect(renameFlow(base, ' Night desk ').name).toBe('Night desk');
    expect(renameFlow(base, '  ')).toBe(base);
    expect(setLimits(base, { callSeconds: 60 }).limits).toMatchObject({ callSeconds: 60, visitsPerNode: 30 });
  });
});
