import type { Changes, Config } from './changes';
import { quiet, SPOKEN, text } from './parts';

const { voice } = SPOKEN;
const keySeconds = quiet('how keys are read', { keySeconds: 2 });
const sureAbove = quiet('how words are read', { sureAbove: 0.9 });

const ending = (more: Config = {}): Config => ({
  outcomes: [{ id: 'booked', label: 'Booked', when: '', details: [{ variable: 'arrival', kind: 'date' }], ...more }],
});
const detail = (more: Config) => ending({ details: [{ variable: 'arrival', kind: 'date', ...more }] });
const OPTIONS = [{ id: 'spa', label: 'Spa', digit: '1' }];
const option = (more: Config = {}): Config => ({ options: [{ ...OPTIONS[0]!, ...more }] });
const choices = (digit: string, language = 'es'): Config => ({
  choices: [
    { language: 'en', digit: '1' },
    { language, digit },
  ],
});
const numbers = (prefix: string, language = 'es'): Config => ({ by: 'number', rules: [{ prefix, language }] });

/** Of the steps that talk with callers. */
export const TALKING_CHANGES = {
  agent: {
    base: { tools: ['create_lead'], ...ending() },
    told: {
      opening: { opening: text('Good evening.') },
      instructions: { instructions: text('Book rooms.') },
      bounds: { bounds: text('Rooms only.') },
      tools: { tools: ['send_sms'] },
      knowledge: { knowledge: false },
      confirmActions: { confirmActions: false },
      outcomes: { outcomes: [] },
      'outcomes.label': ending({ label: 'Has a room' }),
      'outcomes.when': ending({ when: 'The caller has a room.' }),
      'outcomes.details': ending({ details: [] }),
      'outcomes.details.variable': detail({ variable: 'departure' }),
      'outcomes.details.help': detail({ help: 'the first night' }),
      'outcomes.details.kind': detail({ kind: 'text' }),
      'outcomes.details.required': detail({ required: false }),
      turnLimit: { turnLimit: 5 },
      tries: { tries: 2 },
      timeoutSeconds: { timeoutSeconds: 9 },
      stillThere: { stillThere: text('Hello?') },
      filler: { filler: text('Let me think.') },
      failure: { failure: text('Sorry.') },
    },
    silent: {
      model: quiet('who thinks, not what is said', { model: 'other' }),
      temperature: quiet('how it is said, not what', { temperature: 0.5 }),
      ...SPOKEN,
    },
  },
  callback: {
    base: { departmentId: 'a' },
    told: {
      offer: { offer: text('Shall we call?') },
      departmentId: { departmentId: 'b' },
      askWhen: { askWhen: false },
      windows: { windows: 3 },
      windowHours: { windowHours: 1 },
      sayResult: { sayResult: false },
      tries: { tries: 2 },
      timeoutSeconds: { timeoutSeconds: 9 },
    },
    silent: { reason: quiet('for whoever calls back', { reason: 'A room' }), keySeconds, ...SPOKEN },
  },
  greet: { told: { text: { text: text('Hello.') }, audio: { audio: 'jingle' } }, silent: SPOKEN },
  hangup: {
    told: { text: { text: text('Bye.') } },
    silent: {
      outcome: quiet('how the call is counted', { outcome: 'served' }),
      reason: quiet('how the call is counted', { reason: 'abandoned' }),
      inside: quiet('told by the ways back of the flow that uses this one', { inside: 'ends_call' }),
      voice,
    },
  },
  language: {
    base: choices('2'),
    told: {
      by: { by: 'detect' },
      choices: { choices: [{ language: 'en', digit: '1' }] },
      'choices.language': choices('2', 'de'),
      'choices.digit': choices('3'),
      rules: [{ by: 'number' }, numbers('+34')],
      'rules.prefix': [numbers('+34'), numbers('+52')],
      'rules.language': [numbers('+34'), numbers('+34', 'en')],
      otherwise: [{ by: 'number' }, { by: 'number', otherwise: 'first' }],
      opening: [{ by: 'detect' }, { by: 'detect', opening: text('Hello?') }],
      prompt: { prompt: text('Which language?') },
      tries: { tries: 1 },
      timeoutSeconds: { timeoutSeconds: 9 },
    },
    silent: { phrases: quiet('further words for the same choice', { phrases: { en: ['British'] } }), ...SPOKEN },
  },
  listen: {
    base: { kind: 'number' },
    told: {
      prompt: { prompt: text('How many?') },
      kind: { kind: 'date' },
      minDigits: [{ kind: 'digits' }, { kind: 'digits', minDigits: 4 }],
      maxDigits: [{ kind: 'digits' }, { kind: 'digits', maxDigits: 4 }],
      min: { min: 1 },
      max: { max: 9 },
      confirmLowConfidence: { confirmLowConfidence: false },
      reprompts: { reprompts: [text('Once more?')] },
      tries: { tries: 2 },
      timeoutSeconds: { timeoutSeconds: 9 },
    },
    silent: {
      variable: quiet('nobody hears what is kept', { variable: 'x' }),
      sensitive: quiet('who may read it later', { sensitive: true }),
      sureAbove,
      keySeconds,
      ...SPOKEN,
    },
  },
  menu: {
    base: option(),
    told: {
      prompt: { prompt: text('Please choose.') },
      audio: { audio: 'menu.wav' },
      options: { options: [...OPTIONS, { id: 'bar', label: 'Bar', digit: '2' }] },
      'options.label': option({ label: 'Wellness' }),
      'options.digit': option({ digit: '2' }),
      operatorOn: { operatorOn: false },
      operatorDigit: { operatorDigit: '9' },
      repeatOn: { repeatOn: false },
      repeatDigit: { repeatDigit: '#' },
      confirmLowConfidence: { confirmLowConfidence: true },
      reprompts: { reprompts: [text('Once more?')] },
      tries: { tries: 2 },
      timeoutSeconds: { timeoutSeconds: 9 },
    },
    silent: {
      'options.phrases': quiet('further words for the same choice', option({ phrases: { en: ['massage'] } })),
      sureAbove,
      keySeconds,
      ...SPOKEN,
    },
  },
  voicemail: {
    base: { departmentId: 'a' },
    told: {
      greeting: { greeting: text('Speak now.') },
      departmentId: { departmentId: 'b' },
      maxSeconds: { maxSeconds: 60 },
      beep: { beep: false },
    },
    silent: {
      silenceSeconds: quiet('how the end of a message is found', { silenceSeconds: 6 }),
      transcribe: quiet('for whoever reads it', { transcribe: false }),
      ...SPOKEN,
    },
  },
} satisfies Partial<Record<string, Changes>>;
