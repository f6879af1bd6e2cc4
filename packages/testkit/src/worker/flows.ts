import { FlowDocument } from '@innline/flow';

type Node = { id: string; type: string; config?: Record<string, unknown>; name?: string; intendedEnds?: string[] };

/**
 * A flow in short: nodes, and edges as `from.port > to`. Names are the ids unless given.
 * Refuses what is no document at all.
 */
export function flowOf(nodes: Node[], edges: string[], more: Partial<FlowDocument> = {}): FlowDocument {
  return FlowDocument.parse({
    format: 'innline.flow',
    formatVersion: 1,
    name: 'Test flow',
    languages: ['en'],
    ...more,
    nodes: nodes.map((node) => ({ name: node.id, ...node })),
    edges: edges.map((edge, i) => {
      const [, node, port, to] = /^(\S+)\.(\S+) > (\S+)$/.exec(edge) ?? [];
      return { id: `e${i}`, from: { node, port }, to };
    }),
  });
}

/** Greets, asks, says goodbye: the smallest call with everything in it. */
export const smallFlow = (): FlowDocument =>
  flowOf(
    [
      { id: 'start', type: 'trigger' },
      { id: 'hello', type: 'greet', config: { text: { en: 'Welcome to {{ hotel.name }}.' } } },
      {
        id: 'menu',
        type: 'menu',
        config: {
          prompt: { en: 'For reservations press one. For the spa press two.' },
          options: [
            { id: 'rooms', digit: '1', label: 'Reservations', phrases: { en: ['reservations', 'book a room'] } },
            { id: 'spa', digit: '2', label: 'Spa', phrases: { en: ['spa', 'massage'] } },
          ],
        },
      },
      {
        id: 'rooms',
        type: 'hangup',
        config: { text: { en: 'Reservations will call you back. Goodbye.' }, outcome: 'rooms' },
      },
      { id: 'spa', type: 'hangup', config: { text: { en: 'The spa is closed. Goodbye.' }, outcome: 'spa' } },
      { id: 'silent', type: 'hangup', config: { text: { en: 'Goodbye then.' }, outcome: 'silent' } },
    ],
    [
      'start.start > hello',
      'hello.next > menu',
      'menu.rooms > rooms',
      'menu.spa > spa',
      'menu.no_input > silent',
      'menu.no_match > silent',
    ],
  );
