import { describe, expect, it } from 'vitest';
import { soundFlow } from './fixtures';
import { validate } from './validate';

const only = (input: unknown) => {
  const { document, problems } = validate(input);
  expect(document).toBeNull();
  expect(problems.length).toBeGreaterThan(0);
  for (const problem of problems) expect(problem).toMatchObject({ code: 'document', severity: 'blocks' });
  return problems.map((problem) => problem.message);
};

describe('what is no flow', () => {
  it.each([null, undefined, 3, 'flow', [], true])('%j', (input) => {
    expect(only(input)).toEqual(['This is no flow: a JSON object was expected.']);
  });

  it('has another format or version', () => {
    expect(only({ ...soundFlow(), format: 'twilio' })[0]).toContain('“format”');
    expect(only({ ...soundFlow(), formatVersion: 2 })[0]).toContain('“formatVersion”');
  });

  it('lacks parts', () => {
    const messages = only({ format: 'innline.flow', formatVersion: 1 });
    expect(messages.map((message) => /“(\w+)”/.exec(message)?.[1])).toEqual(['name', 'languages', 'nodes', 'edges']);
  });
});

describe('malformed parts are told with their place', () => {
  it('in a node, by its name', () => {
    const document = soundFlow();
    document.nodes[1] = { ...document.nodes[1], name: 'Main menu', position: { x: 'left', y: 0 } };
    expect(validate(document).problems[0]).toMatchObject({
      field: 'nodes.1.position.x',
      message: expect.stringMatching(/^The node “Main menu” \(position\.x\) cannot be read: /),
    });
  });

  it('in a node without a name, in a line, in a variable', () => {
    const document = soundFlow({ variables: [{ name: 'Nights', type: 'number' }] });
    document.nodes[0] = { ...document.nodes[0], name: '  ' };
    document.edges[0] = { id: 'e0', from: { node: 'start' }, to: 'menu' };
    const messages = only(document);
    expect(messages[0]).toMatch(/^The node number 1 \(name\)/);
    expect(messages[1]).toMatch(/^Line number 1 \(from\.port\)/);
    expect(messages[2]).toBe(
      'Variable number 1 (name) cannot be read: small letters, digits and _, starting with a letter.',
    );
  });

  it('for languages that are none', () => {
    expect(only(soundFlow({ languages: [] }))[0]).toContain('“languages”');
    expect(only(soundFlow({ languages: ['English'] }))[0]).toContain('a language code such as en or pt-BR');
  });
});

describe('hostile input', () => {
  const text = JSON.stringify(soundFlow());

  it.each([
    ['"config":{"options"', '"config":{"__proto__":{"polluted":true},"options"', 'nodes.1.config.__proto__'],
    ['"languages"', '"__proto__":{"x":1},"languages"', '__proto__'],
    ['"config":{"options"', '"config":{"constructor":{"prototype":{}},"options"', 'nodes.1.config.constructor'],
  ])('with %s is refused', (what, by, path) => {
    const { document, problems } = validate(JSON.parse(text.replace(what, by)));
    expect(document).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]!.field).toBe(path);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('with values of a prototype of its own is refused', () => {
    expect(
      only(Object.assign(Object.create({ name: 'inherited' }), soundFlow(), { name: undefined, nodes: [] })),
    ).not.toEqual([]);
    const inherited = Object.create(soundFlow());
    expect(only(inherited)[0]).toContain('is inherited');
  });

  it('that is too deep, endless or too large is refused without harm', () => {
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i++) deep = { a: deep };
    expect(only({ ...soundFlow(), nodes: [{ id: 'a', type: 'note', name: 'a', config: { deep } }] })[0]).toContain(
      'nested too deeply',
    );
    const endless = soundFlow() as Record<string, unknown>;
    endless.self = endless;
    expect(only(endless)[0]).toContain('nested too deeply');
    expect(only({ ...soundFlow(), extra: 'x'.repeat(2_000_001) })).toEqual(['The flow is too large: more than 2 MB.']);
    expect(
      only({
        ...soundFlow(),
        nodes: Array.from({ length: 2_001 }, (_, i) => ({ id: `n${i}`, type: 'note', name: `n${i}` })),
      })[0],
    ).toContain('“nodes”');
  });

  it('gives fifty complaints at most', () => {
    const nodes = Array.from({ length: 300 }, () => ({ id: '!', type: 'note', name: '' }));
    expect(validate({ ...soundFlow(), nodes }).problems).toHaveLength(50);
  });

  it('of any shape never throws', () => {
    const values = [null, [], {}, '', 0, [{}], { id: {} }];
    for (const key of ['name', 'languages', 'nodes', 'edges', 'variables', 'limits']) {
      for (const value of values) expect(() => validate({ ...soundFlow(), [key]: value })).not.toThrow();
    }
  });
});
