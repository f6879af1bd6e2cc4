import { describe, expect, it } from 'vitest';
import { documentOf } from '../engine';
import type { Json } from '../model';
import { nodeTypes } from '../nodes/registry.gen';
import { unknownPaths } from '../text/known-paths';
import { referencesOf } from '../text/template';
import { draftConfig } from './draft-node';
import { type FormField, formOf } from './form';
import { type AnyNode, allNodeTypes, nodeType } from './lookup';

const all = allNodeTypes();
const EMPTY = documentOf({ title: 'empty', flow: { nodes: [], edges: [] } });

/** Texts managers read: whole words, no trailing dots in labels, a sentence in helps. */
function wellPut({ label, help }: { label: string; help: string }): boolean {
  return /^[A-Z].*[^.]$/.test(label) && /^[A-Z].*[.]$/.test(help) && !/config|null|node|enum|json/i.test(label + help);
}

function everyField(fields: FormField[]): FormField[] {
  return fields.flatMap((field) => [field, ...everyField(field.item ?? [])]);
}

describe('every node type', () => {
  it.each(all.map((definition) => [definition.type, definition] as const))('%s is complete', (type, definition) => {
    expect(nodeTypes).toHaveProperty(type, definition);
    expect(wellPut(definition)).toBe(true);
    expect(definition.icon).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it.each(all.map((definition) => [definition.type, definition] as const))(
    '%s: a fresh one is a sound draft',
    (_, definition) => {
      const config = definition.config.parse({});
      expect(definition.config.parse(config)).toEqual(config);
      expect(JSON.parse(JSON.stringify(config))).toStrictEqual(config);
      if (definition.category !== 'canvas') expect(definition.summary(config, 'en')).not.toBe('');
      const ports = definition.ports(config);
      expect(new Set(ports.map(({ id }) => id)).size).toBe(ports.length);
      for (const { label, id } of ports) {
        expect(label).toMatch(/^[A-Z0-9]/);
        expect(id).toMatch(/^[\w-]+$/);
      }
      for (const source of definition.reads(config)) expect(unknownPaths(referencesOf(source), EMPTY)).toEqual([]);
    },
  );

  it.each(all.map((definition) => [definition.type, definition] as const))(
    '%s: every setting can be shown',
    (_, definition) => {
      const fields = formOf(definition);
      const keys = Object.keys(definition.config.parse({}) as object);
      expect(fields.map(({ name }) => name).sort()).toEqual(keys.sort());
      for (const field of everyField(fields)) {
        expect([field.name, wellPut(field)]).toEqual([field.name, true]);
        if (field.widget === 'select') expect(field.choices?.length).toBeGreaterThan(1);
        if (field.when) expect([...keys, 'action', 'operator']).toContain(field.when.field);
      }
    },
  );

  it.each(all.map((definition) => [definition.type, definition] as const))(
    '%s tells a verifier what its ports say',
    (_, definition) => {
      const config = definition.config.parse({});
      const { waitsForCaller, tries, speaks, silentSeconds } = definition.verify(config);
      if (waitsForCaller) {
        expect(tries).toBeGreaterThan(0);
        expect(silentSeconds).toBeGreaterThan(0);
      }
      if (speaks)
        expect(
          Object.keys(config as object).some((key) => /text|prompt|greeting|announcement|filler|offer/.test(key)),
        ).toBe(true);
    },
  );

  it('everything that talks can be made uninterruptible and given a voice', () => {
    const names = (definition: AnyNode) => formOf(definition).map(({ name }) => name);
    const talking = all.filter(
      (definition) => definition.verify(definition.config.parse({})).speaks && definition.category !== 'end',
    );
    expect(talking.map(({ type }) => type).sort()).toEqual([
      'agent',
      'callback',
      'greet',
      'language',
      'listen',
      'menu',
      'tool',
      'transfer',
      'voicemail',
    ]);
    for (const definition of talking)
      expect(names(definition)).toEqual(expect.arrayContaining(['interruptible', 'voice']));
  });
});

describe('the palette', () => {
  it('begins with what starts a call and ends with notes', () => {
    expect(all[0]!.category).toBe('start');
    expect(all.at(-1)!.type).toBe('note');
    expect(all).toHaveLength(Object.keys(nodeTypes).length);
  });

  it('knows no inherited types', () => {
    expect(nodeType('constructor')).toBeNull();
    expect(nodeType('menu')?.label).toBe('Menu');
  });
});

describe('formOf', () => {
  it("tells the fields of a list's items, and what is there at first", () => {
    const menu = formOf(nodeType('menu')!);
    const options = menu.find(({ name }) => name === 'options')!;
    expect(options.item!.map(({ name }) => name)).toEqual(['label', 'digit', 'phrases']);
    expect(menu.find(({ name }) => name === 'tries')).toMatchObject({ initial: 3, widget: 'number', min: 1, max: 6 });
    expect(options.item!.find(({ name }) => name === 'label')!.initial).toBeUndefined();
  });
});

describe('draftConfig', () => {
  it("has texts in the flow's languages only", () => {
    expect(draftConfig('greet', ['es', 'pt-BR']).text).toEqual({
      es: 'Gracias por llamar a {{ hotel.name }}.',
      'pt-BR': 'Obrigado por ligar para {{ hotel.name }}.',
    });
  });

  it('offers English to a flow in a language nobody here speaks', () => {
    expect(draftConfig('greet', ['ja']).text).toEqual({ ja: 'Thank you for calling {{ hotel.name }}.' });
  });

  it('has one entry per language of the flow where a list has one per language', () => {
    expect(draftConfig('language', ['pt-BR', 'en']).choices).toEqual([
      { language: 'pt-BR', digit: '5' },
      { language: 'en', digit: '1' },
    ]);
    expect(draftConfig('language', ['ja']).choices).toEqual([{ language: 'en', digit: '1' }]);
  });

  it('keeps everything else, words of choices included', () => {
    const { options, tries } = draftConfig('menu', ['es']) as { options: { phrases: Json }[]; tries: number };
    expect(tries).toBe(3);
    expect(options[0]!.phrases).toEqual({ es: ['reservas', 'reservar una habitación'] });
  });
});
