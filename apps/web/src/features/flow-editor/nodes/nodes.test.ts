import { allNodeTypes, draftConfig, type NodeType } from '@innline/flow';
import { describe, expect, it } from 'vitest';
import { aDocument, aNode, anEdge } from '../testing/documents';
import { cardText } from './card-text';
import { certainPorts, describeNode, portLabel } from './describe';
import { find } from './find';
import { ICONS } from './icon';
import { renameVariableIn } from './rename-variable';
import { walk } from './walk';

const draft = (id: string, type: NodeType, config = {}) =>
  aNode(id, { type, name: id, config: { ...draftConfig(type, ['en', 'es']), ...config } });

describe('every node type', () => {
  it.each(allNodeTypes().map((definition) => [definition.type, definition] as const))(
    '%s can be shown',
    (type, definition) => {
      expect(ICONS).toHaveProperty(definition.icon);
      const node = draft('x', type as NodeType);
      expect(describeNode(node)).toMatchObject({ complete: true });
      const { said, fact } = cardText(node, 'en');
      if (type !== 'note') expect(said + fact).not.toBe('');
    },
  );
});

describe('cards', () => {
  it('say what the caller hears, in the language shown', () => {
    const node = draft('g', 'greet', { text: { en: 'Good evening', es: 'Buenas noches' } });
    expect(cardText(node, 'es')).toEqual({ said: 'Buenas noches', fact: '' });
    const played = aNode('p', { ...node, config: { ...node.config, audio: { es: 'noches-0123456789abcdef.wav' } } });
    expect(cardText(played, 'es')).toEqual({ said: 'Buenas noches', fact: 'Plays “noches”' });
    expect(cardText(played, 'en').fact).toBe('');
  });
  it('name departments', () => {
    const node = draft('t', 'transfer', { departmentId: 'd1' });
    const names = { departments: [{ id: 'd1', name: 'Spa' }], schedules: [] };
    expect(cardText(node, 'en', names).fact).toBe('Department: Spa');
  });
  it('stay readable for a type of a later version', () => {
    expect(cardText(aNode('z', { type: 'hologram' }), 'en').fact).toContain('hologram');
  });
});

describe('half-written settings', () => {
  const broken = draft('m', 'menu', { options: [{ id: 'option_1', label: '', digit: null, phrases: {} }] });
  it('still show their ports, but cost no edges', () => {
    expect(describeNode(broken).ports.map((port) => port.id)).toContain('option_1');
    expect(certainPorts(broken)).toEqual([]);
    expect(portLabel(broken, 'gone')).toBe('gone');
  });
});

const flow = aDocument(
  [
    draft('last', 'hangup'),
    draft('menu', 'menu'),
    draft('lonely', 'greet'),
    draft('start', 'trigger'),
    draft('note', 'note'),
    draft('book', 'greet', { text: { en: 'Réservation' } }),
  ],
  [
    anEdge('start', 'start', 'menu'),
    anEdge('menu', 'option_2', 'last'),
    anEdge('menu', 'option_1', 'book'),
    anEdge('book', 'next', 'menu'),
  ],
);

describe('walking a flow', () => {
  it('goes as a caller would, ports in order, then what nobody reaches, then notes', () => {
    expect(walk(flow).map(({ node, depth }) => [node.id, depth])).toEqual([
      ['start', 0],
      ['menu', 1],
      ['book', 2],
      ['last', 2],
      ['lonely', 0],
      ['note', 0],
    ]);
  });
});

describe('searching', () => {
  const problem = {
    code: 'G1',
    severity: 'blocks',
    message: 'Leads nowhere',
    node: 'last',
    port: null,
    field: null,
  } as const;
  it('finds names and texts, accents or not, in the order of the flow', () => {
    expect(find(flow, [], 'reservation').map((hit) => [hit.node.id, hit.excerpt])).toEqual([
      ['menu', 'Reservations'],
      ['book', 'Réservation'],
    ]);
    expect(find(flow, [], 'LAST')[0]).toMatchObject({ node: { id: 'last' }, excerpt: '' });
  });
  it('shows what a template puts in as people read it, and finds it by either', () => {
    const greet = {
      ...flow.nodes[0]!,
      id: 'hello',
      name: 'Hello',
      type: 'greet',
      config: { text: { en: 'This is {{ hotel.name }}.' } },
    };
    const said = { ...flow, nodes: [...flow.nodes, greet] };
    for (const words of ['is {{ hotel.name', 'this is hotel'])
      expect(find(said, [], words)).toMatchObject([{ node: { id: 'hello' }, excerpt: 'This is Hotel name.' }]);
  });
  it('finds problems by their words, or all of them', () => {
    expect(find(flow, [problem], 'nowhere').map((hit) => hit.node.id)).toEqual(['last']);
    expect(find(flow, [problem], '', true).map((hit) => hit.node.id)).toEqual(['last']);
  });
});

describe('renaming a variable', () => {
  it('follows in fields that name it bare, in lists too, and leaves equal texts alone', () => {
    const set = draft('s', 'set', { assignments: [{ variable: 'guest', action: 'set', value: 'guest' }] });
    expect(renameVariableIn(set, 'guest', 'visitor').assignments).toEqual([
      { variable: 'visitor', action: 'set', value: 'guest' },
    ]);
    const tool = draft('t', 'tool', { result: 'guest' });
    expect(renameVariableIn(tool, 'guest', 'visitor').result).toBe('visitor');
  });
});
