import * as z from 'zod';
import { orNull, text, whole } from './coerce';
import { defineTool } from './define';

const SECONDS = 60;
/** The recording ends after this much silence; a caller who says nothing waits as long. */
const SILENCE_SECONDS = 4;

export const recordVoiceNote = defineTool({
  name: 'record_voice_note',
  label: 'Record a voice note',
  help: 'Records a note of the caller’s and puts it to the call, or to a reservation, a wish or an enquiry.',
  input: z
    .object({
      about: orNull(z.enum(['call', 'reservation', 'request', 'lead'], { error: 'must be one of the choices' })),
      /** A confirmation code, or the id that the tool which wrote it down gave back. */
      reference: orNull(text(80)),
      maxSeconds: orNull(whole(5, 300)),
    })
    .superRefine(({ about, reference }, ctx) => {
      if (about === null || about === 'call' || reference !== null) return;
      ctx.addIssue({ code: 'custom', path: ['reference'], message: 'is missing' });
    }),
  output: z.object({ recordingId: z.string().min(1), durationMs: z.number().min(0) }).nullable(),
  outcomes: [{ id: 'empty', label: 'Said nothing', tone: 'bad' }],
  success: { label: 'Recorded', required: true },
  effectClass: 'check_first',
  retryable: false,
  hints: { needsCaller: true, waitsForCaller: true, records: true, tries: 1, silentSeconds: SILENCE_SECONDS },
  onCall: {
    kind: 'record',
    act: ({ about, reference, maxSeconds }) => ({
      kind: 'record',
      maxSeconds: maxSeconds ?? SECONDS,
      subject: about === null || about === 'call' || reference === null ? null : { kind: about, reference },
    }),
    ends: { recorded: 'success' },
  },
  fields: [
    {
      name: 'about',
      label: 'Belongs to',
      help: 'Where your staff finds the note besides the call.',
      required: false,
      kind: 'select',
      options: [
        { value: 'call', label: 'Only the call' },
        { value: 'reservation', label: 'A reservation' },
        { value: 'request', label: 'A wish of a guest' },
        { value: 'lead', label: 'An enquiry' },
      ],
    },
    {
      name: 'reference',
      label: 'Which one',
      help: 'The confirmation code, or the id a step before has kept.',
      required: false,
      kind: 'text',
    },
    { name: 'maxSeconds', label: 'Longest note', help: 'Seconds, 5 to 300.', required: false, kind: 'number' },
  ],
  example: ({ outcome }) => (outcome === 'empty' ? null : { recordingId: 'example', durationMs: 15_000 }),
  spoken: {
    en: (_, outcome) => (outcome === 'empty' ? 'I did not hear anything.' : 'Thank you, your note is saved.'),
    es: (_, outcome) => (outcome === 'empty' ? 'No he oído nada.' : 'Gracias, su nota está guardada.'),
  },
});

export const NOTE_SILENCE_SECONDS = SILENCE_SECONDS;
