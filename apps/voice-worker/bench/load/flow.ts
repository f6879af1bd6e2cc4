import { flowOf } from '@innline/testkit/worker';

/** Speaks most of the time, listens all of the time, never ends by itself. */
export const talkative = () =>
  flowOf(
    [
      { id: 'start', type: 'trigger' },
      {
        id: 'menu',
        type: 'menu',
        config: {
          prompt: {
            en: 'Welcome to our hotel. For reservations press one. For the front desk press two. To hear about the spa, the restaurant and the garden press three.',
          },
          options: [
            { id: 'one', label: 'Reservations', digit: '1' },
            { id: 'two', label: 'Front desk', digit: '2' },
          ],
          tries: 5,
          timeoutSeconds: 2,
          operatorOn: false,
        },
      },
    ],
    ['start.start > menu', 'menu.one > menu', 'menu.two > menu', 'menu.no_input > menu', 'menu.no_match > menu'],
  );
