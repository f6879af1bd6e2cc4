import { SYSTEM } from '@innline/db';
import { DEEPGRAM_TEST_KEY } from '@innline/testkit/deepgram';
import { ELEVENLABS_TEST_KEY } from '@innline/testkit/elevenlabs';
import { flowOf, type HotelFixture } from '@innline/testkit/worker';

export const connectElevenLabs = ({ db }: HotelFixture, apiKey = ELEVENLABS_TEST_KEY) =>
  db.connections.create({ vendor: 'elevenlabs', name: 'ElevenLabs', settings: {}, secrets: { apiKey }, by: SYSTEM });

export const connectDeepgram = ({ db }: HotelFixture, apiKey = DEEPGRAM_TEST_KEY) =>
  db.connections.create({ vendor: 'deepgram', name: 'Deepgram', settings: {}, secrets: { apiKey }, by: SYSTEM });

/** Greets everybody otherwise, so that the greeting is made while the caller waits; then a menu that never changes. */
export const greetingFlow = () =>
  flowOf(
    [
      { id: 'start', type: 'trigger' },
      {
        id: 'hello',
        type: 'greet',
        config: { text: { en: 'Good evening, you are calling from {{ caller.number }} and this is our spa.' } },
      },
      {
        id: 'menu',
        type: 'menu',
        config: {
          prompt: { en: 'For reservations press one. For a massage press two.' },
          options: [
            { id: 'rooms', digit: '1', label: 'Reservations', phrases: { en: ['reservations', 'book a room'] } },
            { id: 'spa', digit: '2', label: 'Spa', phrases: { en: ['spa', 'massage'] } },
          ],
        },
      },
      { id: 'rooms', type: 'hangup', config: { text: { en: 'Goodbye.' }, outcome: 'rooms' } },
      { id: 'spa', type: 'hangup', config: { text: { en: 'Goodbye.' }, outcome: 'spa' } },
    ],
    [
      'start.start > hello',
      'hello.next > menu',
      'menu.rooms > rooms',
      'menu.spa > spa',
      'menu.no_input > spa',
      'menu.no_match > spa',
    ],
  );
