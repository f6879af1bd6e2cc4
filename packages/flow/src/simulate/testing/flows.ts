import { documentOf, type Example } from '../../engine';
import type { FlowDocument, Json } from '../../model';

/** A greeting, a menu of two, a tool, a transfer with voicemail behind it. */
export function deskFlow(over: Partial<Example['flow']> = {}): FlowDocument {
  return documentOf({
    title: 'desk',
    flow: {
      languages: ['en', 'es'],
      variables: [
        { name: 'offer', type: 'object' },
        { name: 'nights', type: 'number', initial: 2 },
      ] as Json[],
      nodes: [
        { id: 'start', type: 'trigger' },
        { id: 'hello', type: 'greet', config: { text: { en: 'Welcome to {{ hotel.name }}.', es: 'Bienvenido.' } } },
        {
          id: 'menu',
          type: 'menu',
          config: {
            prompt: { en: 'Rooms or the desk?', es: '¿Habitaciones o recepción?' },
            tries: 2,
            options: [
              { id: 'rooms', label: 'Rooms', digit: '1', phrases: { en: ['rooms', 'a room'], es: ['habitaciones'] } },
              { id: 'desk', label: 'Desk', digit: '2', phrases: { en: ['the desk', 'reception'] } },
            ],
          },
        },
        {
          id: 'look',
          type: 'tool',
          config: {
            tool: 'check_availability',
            input: { checkIn: '2026-11-24', nights: '{{ vars.nights }}', guests: '2' },
            result: 'offer',
            retries: 1,
          },
        },
        { id: 'none', type: 'greet', config: { text: { en: 'All taken.' } } },
        { id: 'ring', type: 'transfer', config: { departmentId: 'front_desk' } },
        { id: 'message', type: 'voicemail', config: {} },
        { id: 'bye', type: 'hangup', config: { text: { en: 'Goodbye.' } } },
      ],
      edges: [
        'start.start > hello',
        'hello.next > menu',
        'menu.rooms > look',
        'menu.desk > ring',
        'menu.operator > ring',
        'menu.no_input > ring',
        'menu.no_match > ring',
        'look.success > bye',
        'look.none_available > none',
        'look.failure > ring',
        'none.next > menu',
        'ring.no_answer > message',
        'ring.busy > message',
        'ring.declined > message',
        'ring.failed > message',
        'message.recorded > bye',
        'message.empty > bye',
      ],
      ...over,
    },
  });
}
