import * as z from 'zod';
import { orNull, text } from './coerce';
import { defineTool } from './define';

export const roomServiceRequest = defineTool({
  name: 'room_service_request',
  label: 'Pass on a wish from a room',
  help: 'Writes down what a room wants, such as food, towels or a repair; your staff sees it at once.',
  input: z.object({ room: text(20), request: text(1000), name: orNull(text(120)) }),
  output: z.object({ requestId: z.string().min(1), room: z.string() }),
  outcomes: [{ id: 'unknown_room', label: 'No such room', tone: 'neutral' }],
  effectClass: 'once',
  retryable: true,
  fields: [
    { name: 'room', label: 'Room', help: 'The number of the room.', required: true, kind: 'text' },
    { name: 'request', label: 'What is wanted', help: 'In the guest’s words.', required: true, kind: 'text' },
    { name: 'name', label: 'Guest', help: 'Who asks.', required: false, kind: 'text' },
  ],
  spoken: {
    en: ({ room }, outcome) =>
      outcome === 'unknown_room'
        ? `I am sorry, I do not know room ${room}.`
        : `Thank you. I have passed that on for room ${room}.`,
    es: ({ room }, outcome) =>
      outcome === 'unknown_room'
        ? `Lo siento, no conozco la habitación ${room}.`
        : `Gracias. Lo he transmitido para la habitación ${room}.`,
  },
});
